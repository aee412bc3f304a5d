import { audit } from './axe'
import { launch } from './chromium'

const frame = (body: string) =>
  `<!doctype html><html lang="en"><title>A page</title><style>p{color:#666}</style><main><h1>A page</h1>${body}</main>`

async function findings(html: string) {
  const browser = await launch()
  const page = await browser.newPage()
  try {
    await page.setContent(html)
    return await audit(page)
  } finally {
    await page.close()
  }
}

test('a page that everybody can use has no findings', async () => {
  const page = frame('<p>Text <a href="/prices">about prices</a></p><p hidden>Later</p>')
  expect(await findings(page)).toEqual({ violations: [], incomplete: [] })
})

test('a finding names the rule, the place and what to do', async () => {
  const { violations } = await findings(frame('<img src="data:," id="logo">'))
  expect(violations).toEqual([
    expect.stringMatching(
      /^image-alt: Images must have alternative text\. At #logo: <img .*\(.+\)$/,
    ),
  ])
})

test.each([
  [
    'of WCAG 2.2',
    'target-size',
    '<a href="/a" style="font-size:6px">a</a> <a href="/b" style="font-size:6px">b</a>',
  ],
  ['of good practice', 'heading-order', '<h3>Too deep</h3>'],
  [
    'that are experimental',
    'p-as-heading',
    '<p style="font-size:40px"><b>Big</b></p><p>Text of this part</p>',
  ],
])('rules %s are asked too', async (_, rule, body) => {
  const { violations, incomplete } = await findings(frame(body))
  expect([...violations, ...incomplete].join('\n')).toContain(`${rule}: `)
})

test('what axe cannot decide is told apart from what is wrong', async () => {
  const { violations, incomplete } = await findings(
    frame('<p style="color:#777;background:linear-gradient(#fff,#000)">On a gradient</p>'),
  )
  expect(violations).toEqual([])
  expect(incomplete.join('\n')).toContain('color-contrast: ')
})
