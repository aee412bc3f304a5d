import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { comment } from '@/lib/preview/report'
import { text } from '@/lib/preview/report/comment/markdown'
import { shown } from '@/lib/preview/report/shown'
import { PLACES, SAME } from './example'
import { hostileReports, hostileText, tameReports } from './hostile'

const parser = remark().use(remarkGfm)

function parse(markdown: string): Root {
  return parser.parse(markdown)
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}

/** What GitHub looks for in text that is no code: mentions, references, commits, hosts, emoji. */
const LOOKED_FOR = /@|#\d|GH-\d|[0-9a-f]{7}|www\.|:\/\/|:[\w+-]+:/i

/** Whether nothing of it is anything but text. */
function expectInert(tree: Nodes): void {
  for (const node of nodesOf(tree)) {
    if (node.type === 'text') expect(node.value).not.toMatch(LOOKED_FOR)
  }
}

test('hostile text is one line of text and code, and reads as it was written', () => {
  fc.assert(
    fc.property(hostileText, (written) => {
      const tree = parse(`- ${text(written)}`)
      expect(tree).toMatchObject({
        children: [
          {
            type: 'list',
            ordered: false,
            children: [{ checked: null, children: [{ type: 'paragraph' }] }],
          },
        ],
      })
      const inner = nodesOf(tree).slice(4)
      expect(
        inner.map(({ type }) => type).filter((type) => !/^(?:text|inlineCode)$/.test(type)),
      ).toEqual([])
      const read = inner.map((node) => ('value' in node ? node.value : '')).join('')
      expect(read.replaceAll('@\u200b', '@')).toBe(shown(written, 300) || '–')
      expectInert(tree)
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 2000), examples: [['<\u200d\u3164']] },
  )
})

/** What a comment is made of: text and code are left out, and links count as what is in them. */
function shapeOf(node: Nodes): unknown {
  if (!('children' in node)) return node.type === 'code' ? [node.type, node.lang] : node.type
  const children = node.children.flatMap(function inner(child: Nodes): Nodes[] {
    if (child.type === 'link') return child.children.flatMap(inner)
    return child.type === 'text' || child.type === 'inlineCode' ? [] : [child]
  })
  return [node.type, ...children.map(shapeOf)]
}

test('an address that could define a link stays the text of one', () => {
  const tree = parse(comment({ ...SAME, changed: ['/\\[^1]: a'] }, { after: PLACES.after }))
  const links = nodesOf(tree).filter(({ type }) => type === 'link')
  expect(links).toMatchObject([
    { url: `${PLACES.after}%5C%5B%5E1%5D%3A%20a`, children: [{ value: '/\\[^1]: a' }] },
    { url: PLACES.after, children: [{ value: 'Preview' }] },
  ])
})

test('hostile text changes nothing of what a comment is made of, and leads nowhere', () => {
  const shapes = tameReports().map((report) => shapeOf(parse(comment(report, PLACES))))
  const own = Object.values(PLACES)
  fc.assert(
    fc.property(hostileReports, (reports) => {
      for (const [index, report] of reports.entries()) {
        const markdown = comment(report, PLACES)
        const tree = parse(markdown)
        expect(shapeOf(tree)).toEqual(shapes[index])
        expectInert(tree)
        for (const node of nodesOf(tree)) {
          if (node.type === 'link')
            expect(own.some((place) => node.url.startsWith(place))).toBe(true)
          if (node.type === 'html') expect(node.value).toBe('<!-- blockfront-preview -->')
        }
        // They would be the end of a line to GitHub, and to whoever reads the source of the comment.
        expect(markdown).not.toMatch(/[\r\u2028-\u202e\u2060-\u206f]/)
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 200) },
  )
}, 1_200_000)

test('the same text does a lot where nothing stops it', () => {
  const types = new Set(
    fc
      .sample(hostileText, { numRuns: 2000, seed: 1 })
      .flatMap((written) => nodesOf(parse(`- ${written}`)).map(({ type }) => type)),
  )
  for (const type of ['link', 'image', 'html', 'heading', 'code', 'emphasis'])
    expect(types).toContain(type)
})
