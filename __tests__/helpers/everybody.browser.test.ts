import { launch } from './chromium'
import { barriers } from './everybody'
import { serve } from './serve'
import { pagesOf } from './sites'
import { smallSite, wholePage } from './small-site'

async function findings(html: string): Promise<string[]> {
  const site = smallSite({ 'a/index.html': html })
  const [page] = pagesOf(site)
  if (!page) throw new Error('There is no page.')
  return (await barriers(await launch(), await serve(site.root), page)).findings
}

test('a page that everybody can use has no findings', async () => {
  const style = '<style>html { color: #000; background: #fff }</style>'
  expect(await findings(wholePage('<p>Well</p>', style))).toEqual([])
})

test('each engine tells page, state, rule and place in one line', async () => {
  const found = await findings(
    wholePage('<img src="data:,">', '<style>html{background:#fff}</style>'),
  )
  for (const engine of [
    'axe image-alt',
    'IBM img_alt_valid',
    'HTML_CodeSniffer WCAG2AA.Principle1',
  ]) {
    expect(found).toContainEqual(
      expect.stringMatching(new RegExp(`^/a/ \\(always\\): ${engine}.* At .*<img src="data:,"`)),
    )
  }
})

test('what is wrong only on some screens or in some colours says in which', async () => {
  const style = `<style>
    html { color: #000; background: #fff }
    @media (width < 500px) and (prefers-color-scheme: dark) { p { color: #ccc } }
  </style>`
  const found = await findings(wholePage('<p>Pale</p>', style))
  expect(found).toContainEqual(
    expect.stringMatching(/^\/a\/ \(phone, dark\): axe color-contrast: .* At p: <p>Pale<\/p>/),
  )
  expect(found.join('\n')).not.toContain('light')
})

test('an old address is looked at before it leads away', async () => {
  const refresh = '<meta http-equiv="refresh" content="0; url=/b/">'
  const found = await findings(wholePage('<img src="data:,">', refresh))
  expect(found.join('\n')).toContain('/a/ (always): axe image-alt')
})
