import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { smallSite } from '@/__tests__/helpers/small-site'
import { takePictures, type Wanted } from '@/lib/preview/pictures'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'))
  folders.push(folder)
  return folder
}

/** A page with a square of 100 pixels at 40, 600, in this colour. */
function page(square: string, { body = '', style = '' } = {}): string {
  return `<!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title>
<style>:root{color-scheme:light dark}h1{margin:0}body{margin:0;height:1500px;background:light-dark(#fff,#111)}
.square{position:absolute;left:40px;top:600px;width:100px;height:100px;background:${square}}${style}</style>
<h1>Words of the page</h1><div class="square"></div>${body}`
}

const built = (files: Record<string, string>) => ({ outDir: smallSite(files).root })

async function pixel(file: string, left: number, top: number): Promise<number[]> {
  const area = { left, top, width: 1, height: 1 }
  return [...(await sharp(file).extract(area).removeAlpha().raw().toBuffer())]
}

const CHANGED: Wanted = { kind: 'changed', address: '/' }

test('a changed colour is marked where it is, in light and dark, on phone and desktop', async () => {
  const [base, head] = [
    built({ 'index.html': page('#00f') }),
    built({ 'index.html': page('#090') }),
  ]
  const outDir = newFolder()
  const { pictures, left } = await takePictures(base, head, [CHANGED], { outDir })

  expect(left).toEqual([])
  const views = pictures.get('/') ?? []
  expect(views.map(({ window, scheme, width, height }) => [window, scheme, width, height])).toEqual(
    [
      ['phone', 'light', 412, 1500],
      ['phone', 'dark', 412, 1500],
      ['desktop', 'light', 1280, 1500],
      ['desktop', 'dark', 1280, 1500],
    ],
  )
  for (const { before = '', after = '', difference = '', scheme } of views) {
    const [red = 0, , blue = 0] = await pixel(path.join(outDir, before), 90, 650)
    expect(blue).toBeGreaterThan(red + 150)
    const [, green = 0] = await pixel(path.join(outDir, after), 90, 650)
    expect(green).toBeGreaterThan(120)
    const ground = await pixel(path.join(outDir, after), 300, 650)
    expect(Math.max(...ground) > 128).toBe(scheme === 'light')

    const [marked = 0, no = 0] = await pixel(path.join(outDir, difference), 90, 650)
    expect(marked - no).toBeGreaterThan(150)
    for (const [x, y] of [
      [300, 650],
      [90, 580],
      [90, 720],
    ] as const) {
      const [r = 0, g = 0] = await pixel(path.join(outDir, difference), x, y)
      expect(Math.abs(r - g)).toBeLessThan(10)
    }
  }
})

test('the same pages give the same bytes, with a film of colours, a late picture and a blinking caret on them', async () => {
  const moving = {
    body: '<p class="moves">Moves</p><input autofocus><img loading="lazy" src="/late.svg" alt="" width="50" height="50">',
    style:
      '@keyframes k{to{background:red;margin-left:200px}}.moves{animation:k 1s infinite alternate}img{position:absolute;top:1400px;left:40px}',
  }
  const files = (square: string) => ({
    'index.html': page(square, moving),
    'late.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5"><path fill="#f00" d="M0 0h5v5H0z"/></svg>',
  })
  const sides = [built(files('#00f')), built(files('#090'))] as const
  const folder = async () => {
    const outDir = newFolder()
    await takePictures(...sides, [CHANGED], { outDir })
    return outDir
  }
  const [one, other] = [await folder(), await folder()]
  const names = readdirSync(one)
  expect(names).toHaveLength(12)
  expect(readdirSync(other)).toEqual(names)
  for (const name of names) {
    expect(readFileSync(path.join(one, name)).equals(readFileSync(path.join(other, name)))).toBe(
      true,
    )
  }
  const after = names.find((name) => name.endsWith('phone-light-after.webp')) ?? ''
  const [red = 0, green = 0] = await pixel(path.join(one, after), 65, 1425)
  expect(red - green).toBeGreaterThan(150)
})

test('a page that looks the same has its views without files', async () => {
  const side = built({ 'index.html': page('#00f') })
  const outDir = newFolder()
  const { pictures } = await takePictures(side, side, [CHANGED], { outDir })
  expect(pictures.get('/')).toHaveLength(4)
  expect(pictures.get('/')?.[0]).toEqual({
    window: 'phone',
    scheme: 'light',
    width: 412,
    height: 1500,
  })
  expect(readdirSync(outDir)).toEqual([])
})

test('pages that came, went, moved or grew have what there is of them, in one size', async () => {
  const base = built({ 'went/index.html': page('#00f'), 'old/index.html': page('#00f') })
  const head = built({
    'came/index.html': page('#00f'),
    'new/index.html': page('#00f', { style: 'body{height:1700px}' }),
  })
  const outDir = newFolder()
  const { pictures, left } = await takePictures(
    base,
    head,
    [
      { kind: 'added', address: '/came/' },
      { kind: 'removed', address: '/went/' },
      { kind: 'moved', address: '/new/', from: '/old/' },
    ],
    { outDir },
  )
  expect(left).toEqual([])
  const files = (address: string) => {
    const { before, after, difference } = pictures.get(address)?.[0] ?? {}
    return [before, after, difference].map((file) => file !== undefined)
  }
  expect(files('/came/')).toEqual([false, true, false])
  expect(files('/went/')).toEqual([true, false, false])
  expect(files('/new/')).toEqual([true, true, true])
  const { before = '', difference = '', height } = pictures.get('/new/')?.[0] ?? {}
  expect(height).toBe(1700)
  expect((await sharp(path.join(outDir, before)).metadata()).height).toBe(1700)
  const [red = 0, green = 0] = await pixel(path.join(outDir, difference), 200, 1650)
  expect(red - green).toBeGreaterThan(50)
})

test('the page for missing addresses is pictured, and a page with a style of another host', async () => {
  const files = (square: string) => ({
    '404.html': page(square),
    'index.html': page(square, {
      body: '<link rel="stylesheet" href="https://other.example/a.css">',
    }),
  })
  const wanted = ['/404.html', '/'].map((address) => ({ ...CHANGED, address }))
  const sides = [built(files('#00f')), built(files('#090'))] as const
  const { pictures, left } = await takePictures(...sides, wanted, { outDir: newFolder() })
  expect([left, [...pictures.keys()]]).toEqual([[], ['/404.html', '/']])
})

test('what is left out is said: pages beyond the cap, pages that do not load, the end of a very long one', async () => {
  const files = {
    'index.html': page('#00f'),
    'long/index.html': page('#00f', { style: 'body{height:17000px}' }),
    'b/index.html': page('#00f'),
    'c/index.html': page('#00f'),
  }
  const [base, head] = [built(files), built(files)]
  const wanted = ['/gone/', '/long/', '/b/', '/c/'].map((address) => ({ ...CHANGED, address }))
  const { pictures, left } = await takePictures(base, head, wanted, {
    outDir: newFolder(),
    most: 2,
  })
  expect([...pictures.keys()]).toEqual(['/long/'])
  expect(left).toEqual([
    '2 pages were not pictured, as pictures are taken of 2 pages at most: /b/, /c/.',
    '/gone/ has no pictures: it was answered with 404.',
    'The pictures of /long/ end after 16,000 pixels.',
  ])
})

test('without Chromium there is a sentence in place of pictures', async () => {
  const before = process.env.CHROMIUM_PATH
  process.env.CHROMIUM_PATH = '/no/chromium'
  try {
    const side = built({ 'index.html': page('#00f') })
    const { pictures, left } = await takePictures(side, side, [CHANGED], { outDir: newFolder() })
    expect(pictures.size).toBe(0)
    expect(left).toEqual([
      'There are no pictures. CHROMIUM_PATH is /no/chromium, and no program is there.',
    ])
  } finally {
    if (before === undefined) delete process.env.CHROMIUM_PATH
    else process.env.CHROMIUM_PATH = before
  }
})
