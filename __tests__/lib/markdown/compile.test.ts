/** @jest-environment node */
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { anchorsOf, compile, place } from '@/lib/markdown'

// The shortcodes that there are enclose no text yet.
jest.mock('@/lib/schema/shortcodes', () => ({
  shortcodes: [
    { name: 'figure', inner: 'optional' },
    { name: 'note', inner: 'required' },
  ],
}))

function elements(tree: Root, name: string): Element[] {
  const found: Element[] = []
  visit(tree, { tagName: name }, (element) => {
    found.push(element as Element)
  })
  return found
}

/** What the text says where an element is said to stand. */
const source = (text: string, { position }: Pick<Element, 'position'>) =>
  text.slice(position?.start.offset, position?.end.offset)

describe('an element knows where it stands', () => {
  const text = `## A *title*

{{< figure
  src="a.png"
>}}

Behind it [a link](/x) and <b title="y">HTML</b>.

<div>
  <i>block</i>
</div>
`
  const { tree } = compile(text)

  test.each([
    ['h2', '## A *title*'],
    ['em', '*title*'],
    ['shortcode', '{{< figure\n  src="a.png"\n>}}'],
    ['a', '[a link](/x)'],
    ['b', '<b title="y">HTML</b>'],
    ['i', '<i>block</i>'],
  ])('%s', (name, written) => {
    expect(elements(tree, name).map((element) => source(text, element))).toEqual([written])
  })

  test('also behind a byte order mark, which nobody sees', () => {
    const marked = '\ufeffRead [a link](/x) and <b>HTML</b>.'
    const found = compile(marked).tree
    expect(source(marked, elements(found, 'a')[0] ?? {})).toBe('[a link](/x)')
    expect(source(marked, elements(found, 'b')[0] ?? {})).toBe('<b>HTML</b>')
  })

  test('with the line that an editor shows, also behind a shortcode of several lines', () => {
    expect(elements(tree, 'a')[0]?.position?.start).toMatchObject({ line: 7, column: 11 })
  })

  test('and ends with what is around it when it is never closed', () => {
    const unclosed = 'a\n\nb <b>c\n\nd'
    expect(
      elements(compile(unclosed).tree, 'b').map((element) => source(unclosed, element)),
    ).toEqual([
      '<b>c',
      // HTML opens it again in the next paragraph.
      '<b>c\n\nd',
    ])
  })
})

describe('what is left out is named with its place', () => {
  test.each([
    ['a <blink>b</blink> c', 'element', 'blink', '<blink>b</blink>'],
    ['a <b onclick="x">b</b> c', 'attribute', 'onclick', 'onclick="x"'],
    ['a <b data-toggle="x">b</b> c', 'attribute', 'data-toggle', 'data-toggle="x"'],
    ['a <b style="top: 0">b</b> c', 'style', 'top', 'style="top: 0"'],
    ['[a](javascript:b)', 'attribute', 'href', 'javascript:b'],
    ['a\n\n##\n\nb', 'heading', 'h2', '##'],
    ['[{{< figure src="a" >}}](/x)', 'link', 'a', '[{{< figure src="a" >}}](/x)'],
    ['<p x{{< figure >}}>b</p>', 'attribute', 'x{{< figure >}}', '<p x{{< figure >}}>b</p>'],
    ['<div><p{{< figure >}}>b</div>', 'element', 'p{{< figure >}}', '<p{{< figure >}}>b'],
  ])('%s', (text, kind, name, written) => {
    const found = compile(text).removed.map((removed) => [
      removed.kind,
      removed.name,
      source(text, removed),
    ])
    expect(found).toEqual([[kind, name, written]])
  })

  test('what stands in an element that goes with all it holds is not named', () => {
    const { removed } = compile('<svg onload="x"><g><text>a</text></g></svg>')
    expect(removed.map(({ name }) => name)).toEqual(['svg'])
  })
})

describe('a shortcode that encloses text', () => {
  const text =
    '## Before\n\n{{< note >}}\n## Inside\n\n![x](a.png "Picture")\n{{< /note >}}\n\n## After'

  test('has the anchors of that text between those around it', () => {
    expect(anchorsOf(text)).toEqual(['before', 'inside', 'figure-picture', 'after'])
  })

  test('has its own anchor before them', () => {
    const figure = '{{< figure caption="Model" >}}\n## Inside\n{{< /figure >}}'
    const anchors = anchorsOf(figure)
    expect(anchors).toEqual(['figure-model', 'inside'])
    const placed = place(compile(figure).tree, { level: 2, ids: ['figure-model-1', 'inside-1'] })
    expect(elements(placed, 'shortcode')[0]?.properties).toMatchObject({
      id: 'figure-model-1',
      innerIds: ['inside-1'],
    })
  })

  test('gets the ids for them', () => {
    const ids = ['before', 'inside-1', 'figure-picture-1', 'after']
    const placed = place(compile(text).tree, { level: 2, ids })
    expect(elements(placed, 'shortcode')[0]?.properties.innerIds).toEqual([
      'inside-1',
      'figure-picture-1',
    ])
    expect(elements(placed, 'h2').map(({ properties }) => properties.id)).toEqual([
      'before',
      'after',
    ])
  })
})
