import type { Page } from 'playwright-core'
import { launch } from '@/__tests__/helpers/chromium'
import { exported, styled } from './styled'

let page: Page
beforeAll(async () => {
  page = await (await launch()).newPage()
})

/** All computed styles of every element below the body; custom properties by what they do, as their names change. */
async function looksOf(html: string): Promise<string[]> {
  await page.setContent(html)
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element)
      const names = [...style].filter((name) => !name.startsWith('--'))
      const all = names.map((name) => `${name}:${style.getPropertyValue(name)}`)
      return `${element.tagName} ${all.join(';')}`
    }),
  )
}

/** A page as it was, with its sheet in it, and as it is finished. */
async function bothLooks(html: string, css = ''): Promise<{ before: string[]; after: string[] }> {
  const before = exported({ html }).replace('</head>', () => `<style>${css}</style></head>`)
  const finished = styled({ html, css }).html
  expect(finished.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/\sstyle=/)
  return { before: await looksOf(before), after: await looksOf(finished) }
}

describe('a style attribute, as a rule', () => {
  test.each([
    ['beats a selector of an element', 'p{color:red}'],
    ['beats ids, as many as there are', '#a#a#a:not(#b#c#d#e){color:red}'],
    [
      'beats what stands in no layer, and what stands in one',
      '@layer a{#a{color:red}}p.x.x.x.x{color:red}',
    ],
    [
      'beats what is nested and under a condition',
      '@media all{body{#b,&:has(#a){& #a#a{color:red}}}}',
    ],
    ['beats what is scoped', '@scope (#a){:scope{color:red}}'],
    ['is beaten by what is important', 'p{color:red!important}'],
    ['is beaten by what is important in a layer', '@layer a{p{color:red!important}}'],
    ['changes custom properties', ':root{--x:1px}p{--x:2px;margin:var(--x)}'],
    ['is inherited', 'b{color:inherit;margin:var(--x)}'],
    ['stands against an animation', '@keyframes k{from,to{color:red}}p{animation:k 9s}'],
  ])('%s', async (_, css) => {
    const html = '<p id="a" class="x" style="color:green;--x:3px">a<b>b</b></p><p>c</p>'
    const { before, after } = await bothLooks(html, css)
    expect(after).toEqual(before)
  })

  test.each([
    'p{color:red!important}',
    '#a{color:red!important}',
    '@layer a{#a{color:red!important}}@layer b{p{color:blue!important}}',
  ])('that is important beats all that is: %s', async (css) => {
    const html = '<p id="a" style="color:green!important;top:1px"></p>'
    const { before, after } = await bothLooks(html, css)
    expect(after).toEqual(before)
    expect(after[0]).toContain(';color:rgb(0, 128, 0)')
  })

  test('is the same for drawings, and for elements of one value', async () => {
    const html =
      '<svg><rect width="9" height="9" fill="red" style="fill:green;transform:rotate(3deg)"/></svg><i style="top:1px"></i><i style="top:1px"></i>'
    const { before, after } = await bothLooks(html, 'rect{fill:blue}')
    expect(after).toEqual(before)
    expect(styled({ html }).css.match(/top:/g)).toHaveLength(1)
  })

  test('is there on a page that keeps its runtime, above sheets that nobody has read', async () => {
    const { html } = styled({
      html: '<p id="a" style="color:green;top:1px!important">a</p>',
      css: '#a#a{color:red}',
      keeps: 'It has a counter.',
    })
    const [look] = await looksOf(
      html.replace(/<link[^>]*>/, '<style>#a#a{color:red;top:2px!important}</style>'),
    )
    expect(look).toContain(';color:rgb(0, 128, 0)')
    expect(look).toContain(';top:1px')
  })

  test('is there for visitors without scripts', () => {
    const { html } = styled({ html: '<noscript><p style="top:1px">a</p></noscript>' })
    expect(html).toContain('{top:1px}')
    expect(html).toContain('<noscript><p data-style="1">a</p></noscript>')
  })

  test('takes another name where an author has its own', () => {
    const { html } = styled({ html: '<p data-style="1">a</p><b style="top:1px">b</b>' })
    expect(html).toContain('<p data-style="1">')
    expect(html).not.toContain('<b data-style="1">')
  })
})

describe('what somebody wrote into a style attribute', () => {
  test.each([
    'color:green}*{color:red',
    'color:green;}*{color:red}',
    'color:green;</style><script>document.body.remove()</script>',
    "content:'</style><script>document.body.remove()</script>';color:green",
    'color:green;--x:</style><b>',
    'color:green;--x:}*{color:red}',
    'color:green;--x:{a:b}',
    'color:green;--x:"',
    "--y:a;content:'x",
    'background:url(x',
    'color:green;background:url("x',
    'width:calc(1px + (2px',
    'color:green/*',
    'color:green;/* x */top:1px',
    'color:green\\',
    'color:green;--x:a\\',
    '@import "x";color:green',
    '@media all{color:red}color:green',
    '&:hover{color:red};color:green',
    'b{color:red};color:green',
    'color:green;color:nonsense',
    'color:nonsense',
    ';;;',
    'a',
    'color:',
    ':red;color:green',
    '!important;color:green',
    'COLOR:GREEN !IMPORTANT',
    'color:green;;--x:1;--y:a,b',
    'c\\6flor:green',
    'color:green;-->top:1px',
    '<!--color:green',
    '"}";color:green',
    'font-family:"\\"}*{color:red",a;color:green',
    'font-family:"\n}*{color:red}',
    '--x:)}*{color:red;color:green',
    '--x:[;color:green',
    '*zoom:1;_color:red;color:green',
    '\ufdd0:a;color:green;--\ufdd0x\ufdd0:1',
    'color:\0green;color:green',
  ])('does what it did, and nothing else: %s', async (style) => {
    const escaped = style.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    const html = `<p style="${escaped}">a<b>b</b></p><p>c</p>`
    const { before, after } = await bothLooks(
      html,
      '*{font-style:italic;margin:var(--x);padding:var(--y)}',
    )
    expect(after).toEqual(before)
  })
})
