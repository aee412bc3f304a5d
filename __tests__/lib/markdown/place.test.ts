/** @jest-environment node */
import { anchorsOf, compile, place } from '@/lib/markdown'
import { print } from './html'

const draw = (text: string, level: number, ids: readonly string[] = anchorsOf(text)) =>
  print(place(compile(text).tree, { level, ids }))

describe('headings in a text', () => {
  test.each([
    ['# a', 3, ['h3']],
    ['#### a', 2, ['h2']],
    ['## a\n\n#### b', 3, ['h3', 'h4']],
    ['#### a\n\n## b\n\n### c', 2, ['h2', 'h2', 'h3']],
    ['## a\n\n#### b\n\n### c\n\n## d', 2, ['h2', 'h3', 'h3', 'h2']],
    ['# a\n\n## b\n\n### c', 5, ['h5', 'h6', 'h6']],
    ['> ## a\n\n<h4>b</h4>', 3, ['h3', 'h4']],
  ])('of "%s" below level %i are %j', (text, level, names) => {
    expect(draw(text, level).match(/(?<=<)h\d/g)).toEqual(names)
  })
})

describe('anchors', () => {
  test('are wanted by headings, figures, pictures with a title, footnotes and HTML with an id, in order', () => {
    const text = `## Why & how?

{{< figure src="a.png" caption="Our *[model](/x)*" >}} {{< figure src="a.png" id="Big One" caption="c" >}}

![x](a.png "The title")

<p id="here">x</p>

Note.[^a]

[^a]: Foot.`
    expect(anchorsOf(text)).toEqual([
      'why--how',
      'figure-our-model',
      'figure-big-one',
      'figure-the-title',
      'here',
      'fnref-a',
      'fn-a',
    ])
  })

  test('are none for figures without caption and id', () => {
    expect(anchorsOf('{{< figure src="a.png" alt="x" >}} ![x](a.png)')).toEqual([])
    expect(anchorsOf('{{< figure src="a.png" caption=":rocket:" >}}')).toEqual([])
  })

  test('are none for other shortcodes', () => {
    expect(anchorsOf('{{< cta id="x" caption="y" cta_text="z" >}}')).toEqual([])
  })

  test('of a figure in HTML are the ones that its author wrote', () => {
    const html = '<figure id="own"><img src="a.png" title="Title"></figure>'
    expect(anchorsOf(html)).toEqual(['own'])
  })

  test('come from the older name of a caption as well', () => {
    expect(anchorsOf('{{< figure src="a.png" title="Old" >}}')).toEqual(['figure-old'])
  })

  test('get the ids that the page has for them', () => {
    expect(draw('## Intro\n\n## Intro', 3, ['intro-1', 'intro-2'])).toBe(
      '<h3 id="intro-1">Intro</h3>\n<h3 id="intro-2">Intro</h3>',
    )
  })

  test('have no id when the page has none for them', () => {
    expect(draw('## Intro', 3, [])).toBe('<h3>Intro</h3>')
  })

  test('of footnotes are followed by their links, and links that an author wrote stay', () => {
    const html = draw('[see](#fn-a) Note.[^a]\n\n[^a]: Foot.', 2, ['fnref-a-1', 'fn-a-1'])
    expect(html).toContain('<a href="#fn-a">see</a>')
    expect(html).toContain('<a href="#fn-a-1" id="fnref-a-1"')
    expect(html).toContain('<li id="fn-a-1">')
    expect(html).toContain('<a href="#fnref-a-1"')
  })

  test('that two elements want are the first one for those who refer to them', () => {
    const html = draw('<p id="a">x</p><p id="a">y</p><p aria-labelledby="a">z</p>', 2, [
      'a-1',
      'a-2',
    ])
    expect(html).toBe('<p id="a-1">x</p><p id="a-2">y</p><p aria-labelledby="a-1">z</p>')
  })

  test('are followed by the attributes that refer to them', () => {
    const html = draw('<p id="a">x</p><p aria-labelledby="a b">y</p>', 2, ['a-1'])
    expect(html).toBe('<p id="a-1">x</p><p aria-labelledby="a-1 b">y</p>')
  })
})
