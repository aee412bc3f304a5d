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
      'Cross-Origin-Resource-Policy': 'cross-origin',
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

test('a host that joins two values of a header says the same as one that takes the later', () => {
  const everywhere = headerRules.find((rule) => rule.path === '/*')?.headers ?? {}
  const twice = headerRules
    .filter((rule) => rule.path !== '/*')
    .flatMap((rule) => Object.entries(rule.headers))
    .filter(([name]) => name in everywhere)
  // Several policies of this kind hold all at once, so the stricter one may only add to the other.
  expect(twice.map(([name]) => name)).toEqual(['Content-Security-Policy'])
  expect(twice[0]?.[1].startsWith(`${everywhere['Content-Security-Policy']};`)).toBe(true)
})
