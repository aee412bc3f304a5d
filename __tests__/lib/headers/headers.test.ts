/** @jest-environment node */
import { headerRules, headersFor } from '@/lib/headers'

test('every address gets the headers that keep a page from being misused', () => {
  for (const address of ['/', '/membership/', '/x.svg', '/_media/x.avif', '/nothing']) {
    expect(headersFor(address)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Frame-Options': 'DENY',
      'Content-Security-Policy': expect.stringContaining("frame-ancestors 'none'"),
      'Permissions-Policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Strict-Transport-Security': 'max-age=63072000',
    })
  }
})

test.each(['/plan.svg', '/membership/images/PLAN.SVG', '/_media/plan.0a1b.svg', '/a\nb.svg'])(
  'a drawing cannot run scripts when %j is opened by itself',
  (address) => {
    expect(headersFor(address)['Content-Security-Policy']).toBe(
      "frame-ancestors 'none'; default-src 'none'; style-src 'unsafe-inline'; sandbox",
    )
  },
)

test.each(['/svg', '/xsvg', '/plan.svg.html', '/plan.svg/'])('%s is no drawing', (address) => {
  expect(headersFor(address)['Content-Security-Policy']).toBe("frame-ancestors 'none'")
})

test('only files with a name made from their content are kept for ever', () => {
  const kept = (address: string) => headersFor(address)['Cache-Control']
  for (const address of [
    '/_media/x.0a1b.avif',
    '/_next/static/chunks/0cz1d0mv5g_q7.js',
    '/_next/static/media/x.2xhg.woff2',
  ]) {
    expect(kept(address)).toBe('public, max-age=31536000, immutable')
  }
  for (const address of [
    '/',
    '/membership/',
    '/membership/images/x.png',
    '/_next/static/blockfront/_buildManifest.js',
    '/a/_media/x.png',
  ]) {
    expect(kept(address)).toBeUndefined()
  }
})

test('other sites may show our pictures, and nothing else of ours', () => {
  const shown = (address: string) => headersFor(address)['Cross-Origin-Resource-Policy']
  for (const address of ['/a.png', '/a/b.JPG', '/_media/share.png', '/favicon.ico', '/icon.svg']) {
    expect(shown(address)).toBe('cross-origin')
  }
  for (const address of ['/', '/a/index.html', '/a/index.md', '/_media/a.pdf', '/png']) {
    expect(shown(address)).toBe('same-origin')
  }
})

test('a host that joins two values of a header does no harm', () => {
  const everywhere = headerRules.find((rule) => rule.path === '/*')?.headers ?? {}
  const twice = headerRules
    .filter((rule) => rule.path !== '/*')
    .flatMap((rule) => Object.entries(rule.headers))
    .filter(([name]) => name in everywhere)
  // Two values of the second count as none (Fetch, "cross-origin resource policy check"): most sites may then show a picture.
  const names = new Set(twice.map(([name]) => name))
  expect(names).toEqual(new Set(['Content-Security-Policy', 'Cross-Origin-Resource-Policy']))
  // Several policies of the first hold all at once, so the stricter one may only add to the other.
  const policies = twice.filter(([name]) => name === 'Content-Security-Policy')
  for (const [name, policy] of policies)
    expect(policy.startsWith(`${everywhere[name]};`)).toBe(true)
})
