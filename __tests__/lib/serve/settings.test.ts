/** @jest-environment node */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serve as serveForTests } from '@/__tests__/helpers/serve'
import { basePathFrom, CannotServe, pageAddresses, portFrom, serve } from '@/lib/serve'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'serve-settings-'))
})
afterEach(() => rm(folder, { recursive: true }))

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
      new CannotServe(`PORT is "${written}", and must be a number from 0 to 65535.`),
    )
  },
)

test('the site is at the root unless BASE_PATH says where', () => {
  expect(basePathFrom(undefined)).toBe('')
  expect(basePathFrom('/')).toBe('')
  expect(basePathFrom('/docs')).toBe('/docs')
  expect(basePathFrom('/docs/site/')).toBe('/docs/site')
})

test.each(['docs', '//docs', '/a//b', '/a?b', 'https://example.org/docs'])(
  'BASE_PATH=%s is no path, and a sentence says so',
  (written) => {
    expect(() => basePathFrom(written)).toThrow(
      new CannotServe(`BASE_PATH is "${written}", and must be like "/prefix".`),
    )
  },
)

test('a port that is taken is named, with the way out', async () => {
  const taken = Number(new URL(await serveForTests(folder)).port)
  await expect(serve({ root: folder, port: taken, host: '127.0.0.1' })).rejects.toThrow(
    new CannotServe(
      `Port ${taken} is taken by another program. Stop that one, or choose another port: PORT=${taken + 1} npm start.`,
    ),
  )
})

test('serving before the first build says what to do', async () => {
  const root = path.join(folder, 'out')
  await expect(serve({ root, port: 0 })).rejects.toThrow(
    new CannotServe(`There is no folder ${root}/ to serve. \`npm run build\` makes it.`),
  )
})

test('the list of pages has every page, and only those', async () => {
  for (const name of ['', 'b/c', 'a', 'ä b', '404', '_not-found', '_next/static', '404/below']) {
    await mkdir(path.join(folder, name), { recursive: true })
    await writeFile(path.join(folder, name, 'index.html'), '')
  }
  await mkdir(path.join(folder, 'pictures'))
  await writeFile(path.join(folder, '404.html'), '')
  expect(await pageAddresses(folder)).toEqual(['/', '/%C3%A4%20b/', '/a/', '/b/c/'])
})
