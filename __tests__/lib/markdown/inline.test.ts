/** @jest-environment node */
import { compileInline, plainText } from '@/lib/markdown'
import { print } from './html'

const draw = (text: string) => print(compileInline(text).tree)

describe('a title', () => {
  test.each([
    '1. Join',
    '1) Join',
    '- Join',
    '* Join',
    '+ Join',
    '# Join',
    '=====',
    '---',
    '***',
    '[a]: b',
    '[^1]: note',
    'note[^1]',
    '[ ] Join',
    '| a | b |',
    '```join',
    '{{&#x3C; cta >}}',
  ])('that is written "%s" shows these characters', (text) => {
    expect(draw(text.replace('&#x3C;', '<')).replace('&lt;', '&#x3C;')).toBe(text)
  })

  test('may start with what quotes text elsewhere', () => {
    expect(draw('> 90 % open')).toBe('> 90 % open')
  })

  test.each([
    'Join\n====',
    'Join\n----',
    'Join\n- us',
    'Join\n# us',
    'a | b\n- | -',
    '[^1] a\n\n[^1]: b',
  ])('of several lines shows these characters: %j', (text) => {
    expect(draw(text)).toBe(text.replace('\n\n', '\n'))
  })

  test('has Markdown inside HTML, wherever it starts', () => {
    expect(draw('<div>*a*</div>')).toBe('<em>a</em>')
  })

  test('that is indented is not code', () => {
    expect(draw('    Join  ')).toBe('Join')
  })

  test('has emphasis, code, links, struck text and emoji codes', () => {
    expect(draw('*a* **b** `c` [d](/e) ~~f~~ :rocket: https://example.org')).toBe(
      '<em>a</em> <strong>b</strong> <code>c</code> <a href="/e">d</a> <del>f</del> 🚀 ' +
        '<a href="https://example.org">https://example.org</a>',
    )
  })

  test('has HTML that stands in a line, without ids, and text of HTML that does not', () => {
    const { tree, removed } = compileInline(
      'a<br><mark id="x">b</mark> <div>c</div><script>d</script>',
    )
    expect(print(tree)).toBe('a<br><mark>b</mark> c')
    expect(removed.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'attribute id',
      'element div',
      'element script',
    ])
  })

  test('has no link in a link', () => {
    expect(draw('<a href="/a">b <object><a href="/c">d</a></object></a>')).toBe(
      '<a href="/a">b d</a>',
    )
  })

  test('has no white space where something was left out at its edge', () => {
    expect(draw('<svg></svg> Join <svg></svg>')).toBe('Join')
  })

  test('shows the description of a picture', () => {
    expect(draw('Made with ![Jupyter](jupyter.png)')).toBe('Made with Jupyter')
  })

  test('of several paragraphs is one line', () => {
    expect(draw('a\n\nb')).toBe('a\nb')
  })
})

describe('the plain text of a title', () => {
  test.each([
    ['*Our* **model**', 'Our model'],
    ['[A link](/x) & `code`', 'A link & code'],
    ['a<br>b', 'a b'],
    ['a\\\nb', 'a b'],
    ['  a\n\n b ', 'a b'],
    [':rocket: ![Logo *x*](a.png)', '🚀 Logo x'],
    ['1. One &amp; only', '1. One & only'],
    ['', ''],
  ])('of "%s" is "%s"', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })
})
