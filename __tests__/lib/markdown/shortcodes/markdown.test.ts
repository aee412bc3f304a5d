/** @jest-environment node */
import type { Root as Hast } from 'hast'
import type { Root as Mdast } from 'mdast'
import rehypeRaw from 'rehype-raw'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import { visit } from 'unist-util-visit'
import { mask, scan, splitMasked } from '@/lib/markdown/shortcodes'
import { innerOf } from './rules'

const markdown = remark().use(remarkGfm)
const html = remark().use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw)

const masked = (text: string) => mask(text, scan(text, innerOf).parts)

/** All placeholders that are left in texts and attributes, each with where it was found. */
async function placeholdersIn(text: string): Promise<string[]> {
  const tree = (await html.run(html.parse(masked(text)))) as Hast
  const found: string[] = []
  const look = (where: string, value: unknown) => {
    if (typeof value !== 'string') return
    for (const piece of splitMasked(value)) {
      if (typeof piece === 'number') found.push(`${piece} in ${where}`)
    }
  }
  visit(tree, (node, _index, parent) => {
    if (node.type === 'text') look(parent?.type === 'element' ? parent.tagName : 'root', node.value)
    if (node.type !== 'element') return
    for (const [name, value] of Object.entries(node.properties)) look(name, value)
  })
  return found
}

describe('placeholders come through Markdown and HTML', () => {
  test.each([
    ['a paragraph', 'a {{< x >}} b {{% y "*" %}}', ['0 in p', '1 in p']],
    ['a paragraph of its own', '{{< figure\nsrc="a.png" >}}\n', ['0 in p']],
    ['emphasis', '**{{< x >}}** and _{{< y >}}_', ['0 in strong', '1 in em']],
    ['emphasis within a word', 'a**{{< x >}}**b', ['0 in strong']],
    ['strikethrough', '~~{{< x >}}~~', ['0 in del']],
    ['a heading', '# {{< x >}} Title', ['0 in h1']],
    ['a list', '- {{< x >}}\n- [ ] {{< y >}}', ['0 in li', '1 in li']],
    ['a table', '| {{< x a="|" >}} |\n| --- |\n| {{< y >}} |', ['0 in th', '1 in td']],
    ['a block quote', '> {{< x >}}', ['0 in p']],
    ['code', '`{{< x >}}`', ['0 in code']],
    ['fenced code', '```md\n{{< x >}}\n```', ['0 in code']],
    ['indented code', '    {{< x >}}', ['0 in code']],
    ['the text of a link', '[{{< x >}}](/a)', ['0 in a']],
    ['the title of a link', '[a](/a "{{< x >}}")', ['0 in title']],
    ['the alternative of an image', '![{{< x >}}](a.png)', ['0 in alt']],
    ['an HTML block', '<div>\n{{< x >}}\n</div>', ['0 in div']],
    ['inline HTML', 'a <b>{{< x >}}</b>', ['0 in b']],
    ['a quoted attribute', 'a <a href="/{{< ref "x" >}}#y">b</a>', ['0 in href']],
    ['a bare attribute', '<p title={{<x>}}>a</p>', ['0 in title']],
  ])('in %s', async (_where, text, expected) => {
    expect(await placeholdersIn(text)).toEqual(expected)
  })

  test('in the destination of a link, as long as it is mdast', () => {
    const urls: string[] = []
    const tree: Mdast = markdown.parse(masked('[a]({{< ref "x.md" >}}) ![b]({{< y >}})'))
    visit(tree, (node) => {
      if (node.type === 'link' || node.type === 'image') urls.push(node.url)
    })
    expect(urls.flatMap(splitMasked)).toEqual([0, 1])
  })

  test('with positions that hold for the text as it was written', () => {
    const text = '{{< figure\n  src="a.png" >}} and *this*'
    const starts: (number | undefined)[] = []
    visit(markdown.parse(masked(text)), 'emphasis', (node) => {
      starts.push(node.position?.start.offset)
    })
    expect(starts).toEqual([text.indexOf('*this*')])
  })

  test('and nobody can write one, not even by character references', async () => {
    const forged = [...masked('{{<x>}}')].map((character) => character.charCodeAt(0))
    const decimal = forged.map((code) => `&#${code};`).join('')
    const hex = forged.map((code) => `&#x${code.toString(16)}`).join('')
    const text = `${decimal} <i title="${hex}">${hex}</i> ${String.fromCharCode(...forged)}`
    expect(await placeholdersIn(text)).toEqual([])
  })
})
