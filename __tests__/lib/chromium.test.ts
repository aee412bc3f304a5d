/** @jest-environment node */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findChromium } from '@/lib/chromium'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'chromium-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function program(name: string, mode = 0o755): Promise<string> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, '')
  await chmod(file, mode)
  return file
}

test('the browser that is asked for is the one that is taken', async () => {
  const asked = await program('asked')
  const onPath = path.dirname(await program('bin/chromium'))
  expect(findChromium({ CHROMIUM_PATH: asked, PATH: onPath }, [])).toBe(asked)
  expect(findChromium({ CHROME_PATH: asked, PATH: onPath }, [])).toBe(asked)
})

test('a browser that is asked for and not there is named', async () => {
  const onPath = path.dirname(await program('bin/chromium'))
  expect(() => findChromium({ CHROMIUM_PATH: '/no/such', PATH: onPath }, [])).toThrow(
    'CHROMIUM_PATH is /no/such, and no program is there.',
  )
})

test('else the first one on the path, whatever it is called', async () => {
  const first = await program('a/google-chrome')
  await program('b/chromium')
  await mkdir(path.join(folder, 'a/chromium'))
  await program('a/chromium-browser', 0o644)
  const PATH = [path.join(folder, 'a'), path.join(folder, 'b')].join(path.delimiter)
  expect(findChromium({ PATH }, [])).toBe(first)
})

test('else where installers put it', async () => {
  const place = await program('Chromium.app/Contents/MacOS/Chromium')
  expect(findChromium({ PATH: folder }, ['/no/such', place])).toBe(place)
})

test('else a sentence says what to install', () => {
  expect(() => findChromium({ PATH: folder }, [])).toThrow(
    new Error(
      'The browser tests, the measurements and the pictures of a preview need Chromium, and none was found. On Debian and Ubuntu: sudo apt-get install chromium. ' +
        'Elsewhere install Chromium or Chrome, and set CHROMIUM_PATH to its program if it is not found then.',
    ),
  )
})
