/** @jest-environment node */
import { styled } from './styled'

/** The style of a page with these elements. */
const styleOf = (html: string, css: string) => styled({ html, css }).css

describe('a list in a selector', () => {
  test.each([
    ['main :is(p,ul,h2)', 'main :is(p)'],
    [':where(p,ul):hover', ':where(p):hover'],
    ['p:not(:is(p,ul):first-child)', 'p:not(:is(p):first-child)'],
  ])('names only what is in the page: %s', (selector, narrowed) => {
    const html = '<main><i></i><p></main>'
    expect(styleOf(html, `${selector}{top:1px}`)).toBe(`${narrowed}{top:1px}`)
  })

  test.each([
    'p:is(p,.a)',
    'p:is(p,ul li)',
    'p:not(a,ul)',
    'p:not(:is(a,ul))',
    ':has(p,ul)',
    'p:is(p,:hover)',
    ':is(p,::-moz-thing)',
  ])('stays where its parts may weigh more or be unknown: %s', (selector) => {
    expect(styleOf('<p>', `${selector}{top:1px}`)).toBe(`${selector}{top:1px}`)
  })

  test('names what a script may make', () => {
    const css = ':is(p,ul){top:1px}'
    expect(styleOf('<p><script>document.createElement("ul")</script>', css)).toBe(css)
  })
})

describe('a rule for a language', () => {
  const css = (ranges: string) => `:lang(${ranges}){top:1px}`

  test('is not in a page where nothing is in that language', () => {
    expect(styleOf('<p lang="de-AT">', css('vi'))).toBe('')
    expect(styleOf('<p>', 'p:not(:lang(vi)){top:1px}')).toBe('p:not(:lang(vi)){top:1px}')
  })

  test.each([
    ['vi', '<p lang="vi">'],
    ['vi', '<p lang="VI-Latn">'],
    ['de,vi', '<svg xml:lang="vi"></svg>'],
    ['"vi-VN"', '<p lang="vi">'],
    ['en', '<p>'],
    ['"*-VN"', '<p>'],
    ['""', '<p lang="">'],
    ['vi', '<p><script>document.body.lang = "vi"</script>'],
  ])('is there where something is, or may be: %s, %s', (ranges, html) => {
    expect(styleOf(html, css(ranges))).toBe(css(ranges))
  })
})

describe('a rule', () => {
  test('that no element can match is not in the page', () => {
    expect(styleOf('<p>', 'p{top:1px}a{top:2px}p a{top:3px}.b{top:4px}#c{top:5px}')).toBe(
      'p{top:1px}',
    )
  })

  test('is there with those of its selectors that can match', () => {
    expect(styleOf('<p>', 'p,a,p:hover{top:1px}')).toBe('p,p:hover{top:1px}')
  })

  test('keeps a selector that some browsers may not know: they drop the whole rule', () => {
    for (const selector of ['a::-moz-thing', 'a::before b', 'a:is(::before)']) {
      const css = `p,${selector}{top:1px}`
      expect(styleOf('<p>', css)).toBe(css)
    }
  })

  test.each([
    'p:hover',
    'p:focus-visible',
    'p:target',
    'p:has(a:checked)',
    'p:popover-open',
    'p:not(:hover)',
    'p:not(p:hover)',
    'p:is(:open,a)',
    ':hover>p',
    'p::before',
    'p:before',
    'p::backdrop',
    'p:something-new(a)',
    'p:lang(en)',
    'p[hidden]',
    'p[open]',
    'body:has(p:hover) a:first-child',
    ':root:not([data-theme]):has(a:checked)',
    'p:nth-child(1 of :hover)',
    'p:nth-last-child(2n + 1)',
    'a:not([href^=x])',
    '*|p',
  ])('for a state stays: %s', (selector) => {
    expect(styleOf('<p><a></a></p>', `${selector}{top:1px}`)).toContain('top:1px')
  })

  test('for a state that decides which one of several it is stays', () => {
    expect(styleOf('<i></i><p>', 'p:nth-child(1 of :hover){top:1px}')).not.toBe('')
  })

  test.each([
    'a:hover',
    'b:has(a)',
    'p:has(b:hover)',
    'p:not(p)',
    'p:not(:is(p,:hover))',
    'p:first-child:not(:first-child)',
    'p+p:hover',
    'p>a::before',
    'p:nth-child(2)',
    'p:nth-child(2 of p)',
    '[data-theme]',
    'p:dir(rtl)',
    'p:is(b,i)',
  ])('for a state of nothing does not: %s', (selector) => {
    expect(styleOf('<p></p>', `${selector}{top:1px}`)).toBe('')
  })

  test('for right to left stays where something can run that way', () => {
    expect(styleOf('<p dir="auto">', 'p:dir(rtl){top:1px}')).not.toBe('')
    expect(styleOf('<p><bdi>a</bdi>', 'p:dir(rtl){top:1px}')).not.toBe('')
    expect(styleOf('<p dir="ltr">', 'p:dir(ltr){top:1px}')).not.toBe('')
  })

  test('for drawings is found by names with capitals', () => {
    const html = '<svg viewBox="0 0 1 1"><linearGradient></linearGradient></svg>'
    const css = 'linearGradient{top:1px}[viewBox]{top:2px}'
    expect(styleOf(html, css)).toBe(css)
  })

  test('inside of another is tried with what is around it', () => {
    const css = 'p{top:1px;&:hover{top:2px}& a{top:3px}& b{top:4px}}i{&:hover{top:5px}}'
    expect(styleOf('<p><b>a</b></p>', css)).toBe('p{top:1px;&:hover{top:2px}& b{top:4px}}')
  })

  test('inside of another goes with it, at-rules around its declarations too', () => {
    expect(styleOf('<p>', 'a{@media print{top:1px}&:hover{@media print{top:1px}}}')).toBe('')
  })

  test('that begins with a combinator, in a scope, is tried below anything', () => {
    const css = '@scope (p){>b{top:1px}>i{top:2px}}'
    expect(styleOf('<p><b>a</b></p>', css)).toBe('@scope (p){>b{top:1px}}')
  })

  test('in a scope is tried on all that may be in it, also inside of another rule', () => {
    const css = 'p{@scope (&){:scope{top:1px}}}.no{@scope (p){top:1px;& b{top:2px}}}'
    expect(styleOf('<p><b>a</b></p>', css)).toBe(css)
  })

  test('counts the elements of a <template> and of a <noscript>', () => {
    const css = 'p{top:1px}b{top:2px}i{top:3px}'
    const html = '<template><p></p></template><noscript><b>a</b></noscript>'
    expect(styleOf(html, css)).toBe('p{top:1px}b{top:2px}')
  })
})

describe('what a script names', () => {
  const css =
    '[data-theme=dark]{top:1px}.open{top:2px}#late{top:3px}[aria-expanded=true]{top:4px}.never{top:5px}'

  test('may come to the page: attributes, classes and ids', () => {
    const script =
      "<script>x.dataset.theme='a';y.classList.add('open');z.id='late';b.ariaExpanded=!0</script>"
    expect(styleOf(script, css)).toBe(css.replace('.never{top:5px}', ''))
  })

  test('may come by a handler of an element, or the beginning of a name', () => {
    const html = `<p onclick="this.className='is-'+state">`
    expect(styleOf(html, '.is-on{top:1px}.was-on{top:2px}')).toBe('.is-on{top:1px}')
  })

  test('comes not by data that stands in a script element', () => {
    expect(styleOf('<script type="application/json">"open"</script>', css)).toBe('')
  })

  const all = (html: string) => styled({ html, css: 'p{top:1px}.late{top:2px}' }).html

  test.each([
    ['from another host', '<script src="https://a.example/x.js"></script>'],
    ['that is not there', '<script src="/x.js"></script>'],
    ['with what it imports', '<script type="module">import "/x.js"</script>'],
    ['in a file of drawings', '<svg><use href="https://a.example/x.svg#a"/></svg>'],
    [
      'in a sheet of a shadow tree',
      '<template shadowrootmode="open"><link rel="stylesheet" href="https://a.example/x.css"></template>',
    ],
  ])('cannot be known of one %s: sheets stay, and only attributes move', (_, element) => {
    const html = all(`${element}<p style="left:1px"></p>`)
    expect(html).toContain('<link rel="stylesheet" href="/_next/static/chunks/site.css">')
    expect(html).toContain('<p data-style="1">')
  })

  test('is known where a drawing uses a part of the page itself', () => {
    expect(all('<svg><use href="#a"/></svg><p></p>')).toContain('<style>p{top:1px}</style>')
  })

  test('may stand anywhere once it makes elements', () => {
    const html = "<p></p><script>document.body.append(document.createElement('b'))</script>"
    expect(styleOf(html, 'p>b{top:1px}b:first-child{top:2px}i{top:3px}')).toBe(
      'p>b{top:1px}b:first-child{top:2px}',
    )
  })
})

describe('at-rules', () => {
  test('around rules go when none is left in them', () => {
    const css =
      '@media print{a{top:1px}}@supports (top:1px){a{top:1px}}@container (width>1px){@media print{a{top:1px}}}@media print{p{top:1px}}'
    expect(styleOf('<p>', css)).toBe('@media print{p{top:1px}}')
  })

  test('that follow each other and say the same become one', () => {
    const css = '@media print{p{top:1px}}a{top:2px}@media print{p{left:1px}}'
    expect(styleOf('<p>', css)).toBe('@media print{p{top:1px}p{left:1px}}')
  })

  test('for the whole page stay', () => {
    const css = '@page{margin:1in}@view-transition{navigation:auto}'
    expect(styleOf('<p>', css)).toBe(css)
  })

  test('keep the order of the layers, each in one place', () => {
    const css =
      '@layer a,b;@layer c{p{top:3px}}@layer b{p{top:2px}}@layer c{p{left:3px}}p{top:4px}@layer a{p{top:1px}}'
    expect(styleOf('<p>', css)).toBe(
      '@layer{p{top:1px}}@layer{p{top:2px}}@layer{p{top:3px}p{left:3px}}p{top:4px}',
    )
  })

  test('put the layer for what is important in attributes before all others', () => {
    const html = '<p style="top:1px!important">'
    expect(styleOf(html, '@layer a{p{top:2px}}')).toMatch(/^@layer\{.*important\}\}@layer\{p\{/)
  })

  test.each([
    '@media print{@layer a{p{top:1px}}}@layer b,a;@layer a{p{top:2px}}',
    '@layer{p{top:1px}}@layer{p{top:2px}}',
    '@layer a.b{p{top:1px}}@layer a{p{top:2px}}',
    'p{@layer b{top:1px}}@layer a{p{top:2px}}',
  ])('keep layers as they are where their order depends on more: %s', (css) => {
    expect(styleOf('<p>', css)).toBe(css)
  })
})

describe('what is there only for those who name it', () => {
  test('goes with the last who does: custom properties, animations, fonts', () => {
    const css =
      ':root{--a:var(--b);--b:var(--c) 1px;--c:2px;--d:blue}@keyframes x{to{top:var(--a)}}@keyframes y{to{top:1px}}@font-face{font-family:My Font;src:url(a.woff)}@font-face{font-family:Other;src:url(b.woff)}@property --d{syntax:"*";inherits:false}a{animation:y 1s;font-family:Other}'
    expect(styleOf('<p>', css)).toBe('')
    const used = styleOf('<p>', `${css}p{animation:1s x;font:1em "My Font",serif}`)
    expect(used).toContain('@keyframes x')
    expect(used).toContain('My Font')
    expect(used).toContain('--a')
    expect(used).not.toMatch(/--d|blue|@keyframes y|Other/)
  })

  test('stays when something that stays names it', () => {
    const css =
      ':root{--a:var(--b) 1px;--b:var(--c) red;--c:solid thick}p{border:var(--a);outline:var(--a)}b{border:var(--b)}i{border:var(--c)}'
    expect(styleOf('<p><b><i>', css)).toBe(css)
  })

  test('stays when a script names it', () => {
    const html = "<script>getComputedStyle(a).getPropertyValue('--a')</script>"
    expect(styleOf(html, ':root{--a:1px;--b:2px}')).toBe(':root{--a:1px}')
  })

  test.each([
    ['a presentation attribute', '<svg><rect fill="VAR( --a )"/></svg>', ':root{--a:red}'],
    [
      'an attribute for a font',
      '<svg><text font-family="My Font">a</text></svg>',
      '@font-face{font-family:My Font;src:url(/a)}',
    ],
    [
      'a shadow tree',
      '<template shadowrootmode="open"><style>b{color:var(--a)}</style></template>',
      ':root{--a:red}',
    ],
    ['a script that puts its name together', `<script>set('--'+name)</script>`, ':root{--a:red}'],
  ])('stays when %s names it', (_, html, css) => {
    expect(styleOf(html, css)).toBe(css)
  })

  test('goes where a font has none of the characters of the page', () => {
    const face = (name: string, range: string) =>
      `@font-face{font-family:f;src:url(/${name});unicode-range:${range}}`
    const css = `${face('latin', 'U+0-FF')}${face('polish', 'U+100-17F,U+1E9E')}${face('arrow', 'U+219?')}p{font-family:f}`
    const namesIn = (style: string) => style.match(/latin|polish|arrow/g)
    expect(namesIn(styleOf('<p>a</p>', css))).toEqual(['latin'])
    expect(namesIn(styleOf('<p>Łódź</p>', css))).toEqual(['latin', 'polish'])
    expect(namesIn(styleOf('<p title="→">a</p>', css))).toEqual(['latin', 'arrow'])
    expect(namesIn(styleOf('<p>a</p>', `${css}p::before{content:"\\2192"}`))).toEqual([
      'latin',
      'arrow',
    ])
  })
})

describe('a font', () => {
  const face = (more: string) => `@font-face{font-family:f;src:${more}}p{font-family:f}`

  test('loses its range where the page has no other characters', () => {
    const css = face('local(A);unicode-range:U+0-52F,U+2192')
    expect(styleOf('<p>a → b</p>', css)).toBe(face('local(A)'))
    expect(styleOf('<p>a → ガ</p>', css)).toBe(css)
    const withoutSpace = face('local(A);unicode-range:U+21-7E')
    expect(styleOf('<p>a</p>', withoutSpace)).toBe(withoutSpace)
  })

  test('loses the name of a format that every browser reads', () => {
    expect(styleOf('<p>a</p>', face('url(/a)format("woff2")'))).toBe(face('url(/a)'))
    expect(styleOf('<p>a</p>', face('url(/a)format("opentype")'))).toBe(
      face('url(/a)format("opentype")'),
    )
  })
})
