/** @jest-environment node */
import { styled } from './styled'

describe('class names', () => {
  test('of CSS modules are short, the same in HTML and CSS, and only where the style uses them', () => {
    const { css, body } = styled({
      html: '<p class="abc123_one abc123_two mine">',
      css: '.abc123_one{top:1px}.abc123_two .abc123_three{top:2px}.mine{top:3px}',
    })
    expect(css).toBe('.a{top:1px}.mine{top:3px}')
    expect(body).toBe('<p class="a mine"></p>')
  })

  test('that editors or others gave stay, and none of ours becomes one of them', () => {
    const { css, body } = styled({
      html: '<p class="a b visually-hidden abc123_one">',
      css: '.abc123_one{top:1px}.visually-hidden{top:2px}',
    })
    expect(body).toBe('<p class="a b visually-hidden c"></p>')
    expect(css).toBe('.c{top:1px}.visually-hidden{top:2px}')
  })

  test.each([
    ['a script', '<p class="abc123_one"><script>x.className="abc123_one"</script>', ''],
    ['a selector by its beginning', '<p class="abc123_one">', '[class^=abc]{left:1px}'],
    ['a text', '<p class="abc123_one">', 'p::before{content:attr(class)}'],
    [
      'a shadow tree',
      '<template shadowrootmode="open"><style>.abc123_one{left:1px}</style><p class="abc123_one"></p></template>',
      '',
    ],
    ['a scope', '<p class="abc123_one">', '@scope (.abc123_one){:scope{top:1px}}'],
  ])('that %s names stay', (_, html, css) => {
    const { body } = styled({ html, css: `.abc123_one{top:1px}${css}` })
    expect(body).toContain('class="abc123_one"')
  })

  test('that only look like those of CSS modules stay', () => {
    const html = '<style>.button_big{top:1px}</style><p class="button_big plain1_one">a</p>'
    const { css, body } = styled({ html, css: '.abc123_one{top:1px}' })
    expect(css).toBe('.button_big{top:1px}')
    expect(body).toBe('<p class="button_big plain1_one">a</p>')
  })

  test('that the style does not use stay where one without classes would look different', () => {
    const { body } = styled({
      html: '<p class="abc123_one">a</p><p>b</p>',
      css: 'p:not([class]){top:1px}.abc123_one b{top:2px}',
    })
    expect(body).toBe('<p class="abc123_one">a</p><p>b</p>')
  })

  test('stay on a page that keeps its runtime, and so do its sheets', () => {
    const given = {
      html: '<p class="abc123_one">',
      css: '.abc123_one{top:1px}',
      keeps: 'It has a counter.',
    }
    const { html } = styled(given)
    expect(html).toContain('<p class="abc123_one">')
    expect(html).toContain('<link rel="stylesheet" href="/_next/static/chunks/site.css">')
    expect(html).not.toContain('<style>')
  })
})

describe('custom properties', () => {
  test('get short names', () => {
    const { css } = styled({
      html: '<p>',
      css: 'p{--long-name:1px solid red;border:var(--long-name);outline:var(--long-name,var(--no))}',
    })
    expect(css).toBe('p{--a:1px solid red;border:var(--a);outline:var(--a,var(--b))}')
  })

  test('that are the same everywhere become their values, where these are short or asked for once', () => {
    const { css } = styled({
      html: '<p>',
      css: '@layer a{:root{--gap:1rem;--inset:var(--gap);--once:clamp(1rem,4vw,3rem);--long:clamp(1rem,2vw,3rem)}p{margin:var(--inset)0 calc(2*var(--gap));width:var(--long);height:var(--long);max-width:var(--once)}}',
    })
    expect(css).toBe(
      '@layer{:root{--a:clamp(1rem,2vw,3rem)}p{margin:1rem 0 calc(2*1rem);width:var(--a);height:var(--a);max-width:clamp(1rem,4vw,3rem)}}',
    )
  })

  test.each([
    ['changes under a condition', ':root{--x:1px}@media print{:root{--x:2px}}p{top:var(--x)}'],
    ['changes below an element', ':root{--x:1px}p{--x:2px}p{top:var(--x)}'],
    ['is defined for some elements only', 'p{--x:1px;top:var(--x)}'],
    ['is defined under a condition', '@media print{:root{--x:1px}}p{top:var(--x)}'],
    ['has a fallback', ':root{--x:1px}p{top:var(--x,2px)}'],
    ['depends on the element', ':root{--x:attr(id)}p{top:var(--x)}'],
    ['stands for something else', ':root{--x:inherit}p{top:var(--x)}'],
  ])('stay where one %s', (_, css) => {
    expect(styled({ html: '<p>', css }).css).toBe(css.replaceAll('--x', '--a'))
  })

  test('stay where an important declaration in a style attribute changes or uses one', () => {
    const css = ':root{--x:1px}p{top:var(--x)}'
    const styleOf = (style: string) => styled({ html: `<p style="${style}">`, css }).css
    expect(styleOf('--x:2px!important')).toContain('p{top:var(--a)}')
    expect(styleOf('left:var(--x)!important')).toContain('{left:1px!important}')
    expect(styleOf('left:var(--x,3px)!important')).toContain(':root{--a:1px}')
  })

  test('are the same however they are written', () => {
    const css =
      ':root{--a\\.b:1px;--long:1px solid}p{top:var(--\\61 \\.b);border:var(--\\6c ong);outline:var(--long)}'
    expect(styled({ html: '<p>', css }).css).toBe(
      ':root{--a:1px solid}p{top:1px;border:var(--a);outline:var(--a)}',
    )
    const own = '.sm\\:a{--\\31 \\.5:1px}p{top:var(--\\31 \\.5)}'
    const html = '<p class="sm:a"></p><script>set("--1.5"+"--")</script>'
    expect(styled({ html, css: own }).css).toBe('.sm\\:a{--1\\.5:1px}p{top:var(--1\\.5)}')
  })

  test('keep a name that a script or a transition has', () => {
    const css = ':root{--x:1px}p{top:var(--x);transition:--x 1s}'
    expect(styled({ html: '<p>', css }).css).toBe(css)
    const html = "<p></p><script>a.style.setProperty('--x',1)</script>"
    expect(styled({ html, css: ':root{--x:1px}p{top:var(--x)}' }).css).toBe(
      ':root{--x:1px}p{top:var(--x)}',
    )
  })
})
