import { BadSetting, basePathFrom, portFrom, previewFrom, siteUrlFrom } from '@/lib/environment'

test('the port is 3000 unless PORT says another', () => {
  expect(portFrom(undefined)).toBe(3000)
  expect(portFrom('')).toBe(3000)
  expect(portFrom('8080')).toBe(8080)
  expect(portFrom('0')).toBe(0)
})

test.each(['3000abc', 'abc', '-1', '65536', '3.5', ' 80', '0x50', '1e3'])(
  'PORT=%s is no port, and a sentence says so',
  (written) => {
    expect(() => portFrom(written)).toThrow(
      new BadSetting(`PORT is "${written}", and must be a number from 0 to 65535.`),
    )
  },
)

test('the site is at the root unless BASE_PATH says where', () => {
  expect(basePathFrom(undefined)).toBe('')
  expect(basePathFrom('/')).toBe('')
  expect(basePathFrom('/docs')).toBe('/docs')
  expect(basePathFrom('/docs/site/')).toBe('/docs/site')
  expect(basePathFrom('/~me/v1.2')).toBe('/~me/v1.2')
})

test('a path prefix that was given as an option is refused by the name of that option', () => {
  expect(() => basePathFrom('pr7', '--base-path')).toThrow(
    new BadSetting('--base-path is "pr7", and must be like "/prefix".'),
  )
})

test.each(['docs', '//docs', '/a//b', '/a?b', 'https://example.org/docs', '/..', '/a/./b', '/a<b'])(
  'BASE_PATH=%s is no path, and a sentence says so',
  (written) => {
    expect(() => basePathFrom(written)).toThrow(
      new BadSetting(`BASE_PATH is "${written}", and must be like "/prefix".`),
    )
  },
)

test('canonical addresses start with the origin of SITE_URL', () => {
  expect(siteUrlFrom(undefined)).toBeUndefined()
  expect(siteUrlFrom('')).toBeUndefined()
  expect(siteUrlFrom('https://example.org')).toBe('https://example.org')
  expect(siteUrlFrom('http://localhost:3000/')).toBe('http://localhost:3000')
})

test.each([
  'example.org',
  'https://example.org/docs',
  'ftp://example.org',
  'https://a@example.org',
])('SITE_URL=%s is no origin, and a sentence says so', (written) => {
  expect(() => siteUrlFrom(written)).toThrow(
    new BadSetting(
      `SITE_URL is "${written}", and must be an origin such as "https://example.org". A path belongs into BASE_PATH.`,
    ),
  )
})

test('drafts are shown when PREVIEW is 1, and not otherwise', () => {
  expect(previewFrom('1')).toBe(true)
  expect(previewFrom('0')).toBe(false)
  expect(previewFrom('')).toBe(false)
  expect(previewFrom(undefined)).toBe(false)
})

test.each(['true', 'yes', '2', ' 1'])(
  'PREVIEW=%s may mean either, and a sentence says so',
  (written) => {
    expect(() => previewFrom(written)).toThrow(
      new BadSetting(`PREVIEW is "${written}", and must be 1 for a preview, or empty.`),
    )
  },
)
