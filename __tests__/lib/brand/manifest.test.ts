import { type ManifestInput, manifest } from '@/lib/brand/manifest'

const input: ManifestInput = {
  name: '2i2c',
  language: 'en',
  direction: 'ltr',
  basePath: '',
  colours: { background: '#fff', theme: '#1d4ef5' },
}
const read = (more: Partial<ManifestInput> = {}) => JSON.parse(manifest({ ...input, ...more }))

test('every address of a site under a path stands under that path', () => {
  const { id, start_url, scope, icons } = read({ basePath: '/prefix' })

  expect([id, start_url, scope]).toEqual(['/prefix/', '/prefix/', '/prefix/'])
  expect(icons.map((icon: { src: string }) => icon.src)).toEqual([
    '/prefix/icon-192.png',
    '/prefix/icon-512.png',
    '/prefix/icon-maskable-512.png',
  ])
})

test('there are icons to show as they are, and one to be cut to shape', () => {
  expect(read().icons).toEqual([
    expect.objectContaining({ sizes: '192x192', purpose: 'any' }),
    expect.objectContaining({ sizes: '512x512', purpose: 'any' }),
    expect.objectContaining({ sizes: '512x512', purpose: 'maskable' }),
  ])
})

test('the site is opened in a browser, in its language and colours', () => {
  expect(read({ language: 'ar', direction: 'rtl' })).toMatchObject({
    lang: 'ar',
    dir: 'rtl',
    display: 'browser',
    background_color: '#fff',
    theme_color: '#1d4ef5',
  })
})

test('a long name is used where there is room', () => {
  expect(read({ longName: 'A community' })).toMatchObject({
    name: 'A community',
    short_name: '2i2c',
  })
  expect(read()).toMatchObject({ name: '2i2c', short_name: '2i2c' })
})

test('a site without a description says nothing of it', () => {
  expect(read()).not.toHaveProperty('description')
  expect(read({ description: 'Hubs' })).toHaveProperty('description', 'Hubs')
})

test('a name with quotation marks and brackets is still JSON', () => {
  expect(read({ name: '"<>\\\n' }).name).toBe('"<>\\\n')
})
