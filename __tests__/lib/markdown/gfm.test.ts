/** @jest-environment node */
import { compile } from '@/lib/markdown'
import { parseText, toHtml } from '@/lib/markdown/parse'
import { normalise, parseHtml } from './html'

// GitHub's specification is in no package, so these are examples of our own, at least one for each of its rules.

/** Before it is sanitised, and before tasks and tables are drawn in our way. */
function read(markdown: string): string {
  const tree = parseText(markdown)
  const html = tree && toHtml(tree, markdown)
  return html ? normalise(html) : ''
}

const cases = (lists: Record<string, [markdown: string, html: string]>) => Object.entries(lists)

const row = (tag: 'td' | 'th', ...cells: string[]) =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
const table = (head: string[], ...body: string[][]) =>
  `<table><thead>${row('th', ...head)}</thead>${
    body.length > 0 ? `<tbody>${body.map((cells) => row('td', ...cells)).join('')}</tbody>` : ''
  }</table>`

describe('a table', () => {
  test.each(
    cases({
      'has a head, a line of hyphens and rows': [
        '| plan | price |\n| --- | --- |\n| one | 1 |\n| two | 2 |\n',
        table(['plan', 'price'], ['one', '1'], ['two', '2']),
      ],
      'needs no pipes at its edges': [
        'plan | price\n--- | ---\none | 1\n',
        table(['plan', 'price'], ['one', '1']),
      ],
      'takes its alignment from colons': [
        '| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |\n',
        '<table><thead><tr><th align="left">a</th><th align="center">b</th><th align="right">c</th></tr></thead>' +
          '<tbody><tr><td align="left">1</td><td align="center">2</td><td align="right">3</td></tr></tbody></table>',
      ],
      'shows an escaped pipe, in code as well': [
        '| a \\| b |\n| - |\n| `c \\| d` **e \\| f** |\n',
        table(['a | b'], ['<code>c | d</code> <strong>e | f</strong>']),
      ],
      'ends at a blank line': ['| a |\n| - |\n| b |\n\nc\n', `${table(['a'], ['b'])}<p>c</p>`],
      'ends where another block begins': [
        '| a |\n| - |\n| b |\n> c\n',
        `${table(['a'], ['b'])}<blockquote><p>c</p></blockquote>`,
      ],
      'takes a line without pipes as a row': [
        '| a | b |\n| - | - |\nc\n',
        table(['a', 'b'], ['c', '']),
      ],
      'is none when head and hyphens differ in number': [
        '| a | b |\n| - |\n| c |\n',
        '<p>| a | b | | - | | c |</p>',
      ],
      'fills short rows and cuts long ones': [
        '| a | b |\n| - | - |\n| c |\n| d | e | f |\n',
        table(['a', 'b'], ['c', ''], ['d', 'e']),
      ],
      'can have no rows': ['| a |\n| - |\n', table(['a'])],
    }),
  )('%s', (_, [markdown, html]) => {
    expect(read(markdown)).toBe(normalise(parseHtml(html)))
  })
})

describe('a list of tasks', () => {
  const box = (checked: boolean) => `<input type="checkbox" disabled ${checked ? 'checked' : ''}>`

  test.each(
    cases({
      'has boxes, ticked by an x of either size': [
        '- [ ] a\n- [x] b\n- [X] c\n',
        `<ul class="contains-task-list"><li class="task-list-item">${box(false)} a</li><li class="task-list-item">${box(true)} b</li><li class="task-list-item">${box(true)} c</li></ul>`,
      ],
      'can stand in a task': [
        '- [x] a\n  - [ ] b\n',
        `<ul class="contains-task-list"><li class="task-list-item">${box(true)} a<ul class="contains-task-list"><li class="task-list-item">${box(false)} b</li></ul></li></ul>`,
      ],
      'needs white space after the box': ['- [x]a\n', '<ul><li>[x]a</li></ul>'],
      'has its boxes at the start': ['- a [x]\n', '<ul><li>a [x]</li></ul>'],
    }),
  )('%s', (_, [markdown, html]) => {
    expect(read(markdown)).toBe(normalise(parseHtml(html)))
  })
})

describe('struck text', () => {
  test.each(
    cases({
      'stands between two tildes': ['~~a~~ b', '<p><del>a</del> b</p>'],
      'stands between one tilde': ['a ~b~ c', '<p>a <del>b</del> c</p>'],
      'does not go on in the next paragraph': ['a ~~b\n\nc~~', '<p>a ~~b</p><p>c~~</p>'],
      'does not stand between three tildes': ['a ~~~b~~~', '<p>a ~~~b~~~</p>'],
    }),
  )('%s', (_, [markdown, html]) => {
    expect(read(markdown)).toBe(normalise(parseHtml(html)))
  })
})

describe('an address in text', () => {
  const link = (href: string, text = href) => `<a href="${href}">${text}</a>`

  test.each(
    cases({
      'is a link when it starts with www': [
        'a www.example.org b',
        `<p>a ${link('http://www.example.org', 'www.example.org')} b</p>`,
      ],
      'goes on to the end of its path': [
        'www.example.org/a/b?c=d',
        `<p>${link('http://www.example.org/a/b?c=d', 'www.example.org/a/b?c=d')}</p>`,
      ],
      'leaves the full stop of the sentence outside': [
        'See https://example.org/a.b.',
        `<p>See ${link('https://example.org/a.b')}.</p>`,
      ],
      'leaves a parenthesis that it does not open outside': [
        '(https://example.org/a_(b))',
        `<p>(${link('https://example.org/a_(b)')})</p>`,
      ],
      'leaves what looks like a character reference at its end outside': [
        'https://example.org/a?b=c&hl;',
        `<p>${link('https://example.org/a?b=c')}&amp;hl;</p>`,
      ],
      'ends at a <': ['https://example.org/a<b', `<p>${link('https://example.org/a')}&lt;b</p>`],
      'is a link with http and https': [
        'http://example.org https://example.org',
        `<p>${link('http://example.org')} ${link('https://example.org')}</p>`,
      ],
      'is a link when it is an e-mail address': [
        'a+b@example.org',
        `<p>${link('mailto:a+b@example.org', 'a+b@example.org')}</p>`,
      ],
      'of e-mail has no _ or - at its end': ['a.b@c.d_ a.b@c.d-', '<p>a.b@c.d_ a.b@c.d-</p>'],
      'needs a domain that can be one': ['www.ex_ample', '<p>www.ex_ample</p>'],
    }),
  )('%s', (_, [markdown, html]) => {
    expect(read(markdown)).toBe(normalise(parseHtml(html)))
  })
})

test.each([
  'title',
  'textarea',
  'style',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'script',
  'plaintext',
])('raw <%s>, which GitHub does not allow, is not on the page, and what follows it is', (name) => {
  const { tree, removed } = compile(`a <${name}>b</${name}>\n\nwhat follows\n`)
  const html = normalise(tree)
  expect(html).not.toContain(`<${name}`)
  expect(removed).toContainEqual(expect.objectContaining({ kind: 'element', name }))
  expect(html).toContain('what follows')
})
