/** @jest-environment node */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { wholePage } from '@/__tests__/helpers/small-site'
import { type Budgets, budgetLines, finish, OverBudget } from '@/lib/finish'
import { loadsOf, overBudget, type Weighed } from '@/lib/finish/budgets'
import { parseDocument } from '@/lib/finish/dom'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'budgets-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** What is over these limits for a page at `/a/`, with these files beside it. */
async function over(
  limits: Budgets['everyPage'],
  html: string,
  files: Record<string, number | string> = {},
  basePath = '',
): Promise<string[]> {
  const page = await written(html, files, basePath)
  return overBudget(folder, [page], { everyPage: {}, pages: { '/a/': limits } }, basePath)
}

async function written(
  html: string,
  files: Record<string, number | string>,
  basePath = '',
): Promise<Weighed> {
  for (const [name, content] of Object.entries({ 'a/index.html': html, ...files })) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, typeof content === 'string' ? content : Buffer.alloc(content))
  }
  return {
    file: 'a/index.html',
    loads: loadsOf('a/index.html', parseDocument(html), basePath),
  }
}

const NONE = wholePage('<p>Text')

describe('the HTML of a page', () => {
  it('counts as it is sent: compressed', async () => {
    const files = { 'a/index.html.br': 8412, 'a/index.html.gz': 9501 }
    expect(await over({ htmlBrotli: 8000, htmlGzip: 9500 }, NONE, files)).toEqual([
      '/a/: HTML with its CSS is 8,412 bytes (brotli), 412 over its budget of 8,000.',
      '/a/: HTML with its CSS is 9,501 bytes (gzip), 1 over its budget of 9,500.',
    ])
  })

  it('counts with the style sheets that it needs', async () => {
    const html = wholePage(
      '',
      '<link rel="stylesheet" href="/x.css"><link rel=stylesheet href=../y.css>',
    )
    const files = { 'a/index.html.br': 500, 'x.css': 400, 'x.css.br': 40, 'y.css.br': 7 }
    expect(await over({ htmlBrotli: 546 }, html, files)).toEqual([
      '/a/: HTML with its CSS is 547 bytes (brotli), 1 over its budget of 546.',
    ])
  })

  it('may take as much as its budget, to the byte', async () => {
    expect(await over({ htmlBrotli: 8000 }, NONE, { 'a/index.html.br': 8000 })).toEqual([])
  })
})

describe('the scripts of a page', () => {
  it('are of the framework, or ours', async () => {
    const html = wholePage(
      '<script>ab</script><script type="module" src="/own.js"></script><script>self.__next_f.push(0)</script><script>$RC("a")</script><script>TURBOPACK.push(0)</script>',
      '<link rel="preload" as="script" href="/_next/a.js"><script src="/_next/a.js" async></script><script nomodule src="/_next/old.js"></script>',
    )
    const files = { '_next/a.js': 900, '_next/a.js.br': 100, '_next/old.js': 5000, 'own.js': 10 }
    expect(await over({ frameworkScript: 0, otherScript: 0 }, html, files)).toEqual([
      '/a/: framework JavaScript is 146 bytes, 146 over its budget of 0.',
      '/a/: other script is 12 bytes, 12 over its budget of 0.',
    ])
  })

  it('are not the data that it holds', async () => {
    const html = wholePage(
      '<script type="application/ld+json">{}</script><script type="speculationrules">{}</script>',
    )
    expect(await over({ frameworkScript: 0, otherScript: 0 }, html)).toEqual([])
  })

  it('are followed by the reason why the framework is there', async () => {
    const page = await written(wholePage('<script src="/_next/a.js"></script>'), {
      '_next/a.js': 9,
    })
    const budgets = { everyPage: { frameworkScript: 0 }, pages: {} }
    const kept = { ...page, keeps: 'It has a client component, Map.' }
    expect(await overBudget(folder, [kept], budgets, '')).toEqual([
      '/a/: framework JavaScript is 9 bytes, 9 over its budget of 0.',
      '/a/: It has a client component, Map.',
    ])
  })
})

describe('the fonts of a page', () => {
  const CSS = `@font-face{font-family:A;src:url(/latin.woff2) format("woff2"),url(/latin.woff);unicode-range:U+0-FF,U+20AC}
    @font-face{font-family:A;src:url(/greek.woff2);unicode-range:U+3??}
    @font-face{font-family:B;src:local("Arial");size-adjust:110%}`
  const files = { 'latin.woff2': 1000, 'latin.woff': 7000, 'greek.woff2': 300, 'early.woff2': 20 }

  it('are those that its text needs', async () => {
    const page = (text: string) => wholePage(text, `<style>${CSS}</style>`)
    expect(await over({ fonts: 0 }, page('Latin, €'), files)).toEqual([
      '/a/: its fonts are 1,000 bytes, 1,000 over its budget of 0.',
    ])
    expect(await over({ fonts: 0 }, page('and Ελληνικά'), files)).toEqual([
      '/a/: its fonts are 1,300 bytes, 1,300 over its budget of 0.',
    ])
  })

  it('are those that a style sheet beside it names, and those that it loads in advance', async () => {
    const html = wholePage(
      'Latin',
      '<link rel="stylesheet" href="/x.css"><link rel="preload" as="font" href="/early.woff2" crossorigin>',
    )
    expect(await over({ fonts: 0 }, html, { ...files, 'x.css': CSS })).toEqual([
      '/a/: its fonts are 1,020 bytes, 1,020 over its budget of 0.',
    ])
  })
})

describe('the pictures of a page', () => {
  const files = { '320.avif': 320, '640.avif': 640, '960.avif': 960, 'big.png': 5000 }
  const picture = (sizes: string) =>
    wholePage(
      `<picture><source type="image/avif" srcset="/320.avif 320w, /640.avif 640w, /960.avif 960w" sizes="${sizes}"><img src="/big.png" alt=""></picture>`,
    )

  it.each([
    ['calc(100vw - 4.625rem)', 960],
    ['(min-width: 37.083rem) 10rem, 50vw', 640],
    ['(min-width: 20rem) 100px, 100vw', 320],
    ['50vmax', 960],
    ['something(that, nobody) can-read', 960],
    ['', 960],
  ])('are the ones that a phone chooses by "%s"', async (sizes, bytes) => {
    expect(await over({ phonePicture: 0 }, picture(sizes), files)).toEqual([
      `/a/: the largest picture on a phone is ${bytes} bytes, ${bytes} over its budget of 0.`,
    ])
  })

  it('count one by one, as a phone has to wait for the largest', async () => {
    const html = wholePage(
      '<img src="/320.avif" alt=""><img srcset="/640.avif, /960.avif 3x" alt="">',
    )
    expect(await over({ phonePicture: 959 }, html, files)).toEqual([
      '/a/: the largest picture on a phone is 960 bytes, 1 over its budget of 959.',
    ])
  })
})

describe('a first visit', () => {
  it('is everything that is loaded then, each file once', async () => {
    const html = wholePage(
      '<img src="p.png" alt=""><img src="/a/p.png" alt=""><img src="data:image/gif;base64,AA" alt=""><a href="/b/">b</a><object data="p.png"></object><video poster="/v.png" src="/v.mp4"></video>',
      '<link rel="icon" href="/icon.svg" sizes="any"><link rel="icon" href="/favicon.ico" sizes="16x16"><link rel="apple-touch-icon" href="/touch.png"><link rel="manifest" href="/m.webmanifest"><link rel="canonical" href="https://example.org/a/"><style>p{background:url(/ground.svg)}</style>',
    )
    const files = {
      'a/index.html.br': 1,
      'a/p.png': 10,
      'favicon.ico': 60,
      'icon.svg': 900,
      'icon.svg.br': 40,
      'touch.png': 900,
      'm.webmanifest': 1000,
      'ground.svg': 10_000,
      'v.png': 100_000,
      'v.mp4': 1_000_000,
    }
    expect(
      await over({ firstVisitBytes: 0, firstVisitRequests: 7, otherHosts: 0 }, html, files),
    ).toEqual([
      '/a/: all of a first visit at a desk is 1,111,111 bytes, 1,111,111 over its budget of 0.',
      '/a/: the number of requests of a first visit at a desk is 8, 1 over its budget of 7.',
    ])
  })

  it('asks other hosts for what is named with theirs', async () => {
    const html = wholePage(
      '<iframe src="https://film.example/1" title="A film"></iframe><img src="//pictures.example/p.png" alt=""><script src="https://count.example/s.js"></script><a href="https://other.example/">other</a>',
    )
    expect(await over({ otherHosts: 0 }, html)).toEqual([
      '/a/: the number of requests to other hosts is 3, 3 over its budget of 0.',
    ])
  })

  it.each(['/100%25.png', '/100%.png', '/a%20b%23.png', '/a b%23.png'])(
    'finds a file whose name needs escaping: %s',
    async (address) => {
      const html = wholePage(`<img src="${address}" alt="">`)
      const files = { '100%.png': 7, 'a b#.png': 7 }
      expect(await over({ phonePicture: 6 }, html, files)).toHaveLength(1)
    },
  )

  it('finds its files below a path prefix', async () => {
    const html = wholePage('<img src="/some/prefix/p.png" alt="">')
    expect(await over({ phonePicture: 0 }, html, { 'p.png': 7 }, '/some/prefix')).toEqual([
      '/a/: the largest picture on a phone is 7 bytes, 7 over its budget of 0.',
    ])
  })
})

describe('budgets', () => {
  it('are for every page, unless a page has its own', async () => {
    const page = await written(wholePage('<script>abc</script>'), {})
    const found = (pages: Budgets['pages']) =>
      overBudget(folder, [page], { everyPage: { otherScript: 2 }, pages }, '')
    expect(await found({})).toHaveLength(1)
    expect(await found({ '/b/': { otherScript: 3 } })).toHaveLength(1)
    expect(await found({ '/a/': { otherHosts: 0 } })).toHaveLength(1)
    expect(await found({ '/a/': { otherScript: 3 } })).toEqual([])
  })

  it('that are kept are told in one line, with the limit that comes next', async () => {
    const page = await written(NONE, { 'a/index.html.br': 7900, 'a/index.html.gz': 9000 })
    const limits = { htmlBrotli: 8000, htmlGzip: 9500, otherHosts: 0 }
    const budgets = { everyPage: {}, pages: { '/a/': limits, '/gone/': limits } }
    expect(await budgetLines(folder, [page], budgets, '')).toEqual([
      '/a/ is within its budget. Nearest to a limit: HTML with its CSS is 7,900 of 8,000 bytes (brotli).',
      '/gone/ has a budget, and there is no such page.',
    ])
  })

  it('that are not kept leave the site as it was', async () => {
    await written('the last one', {})
    const exportDir = path.join(folder, '.export')
    await mkdir(exportDir)
    await writeFile(path.join(exportDir, 'index.html'), wholePage('<script>abc</script>'))
    const [cacheDir, outDir] = [path.join(folder, '.cache'), path.join(folder, 'a')]
    const options = { exportDir, buildDir: folder, cacheDir, outDir, basePath: '' }
    const budgets = { everyPage: { otherScript: 2 }, pages: {} }
    await expect(finish({ ...options, budgets })).rejects.toThrow(
      new OverBudget('/: other script is 3 bytes, 1 over its budget of 2.'),
    )
    expect(await readFile(path.join(folder, 'a/index.html'), 'utf8')).toBe('the last one')
    await expect(finish(options)).resolves.toHaveLength(1)
  })
})
