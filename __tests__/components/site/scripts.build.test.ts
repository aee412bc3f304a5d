import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inlineScript } from '@/lib/scripts'
import { pageAddresses } from '@/lib/serve'

/** All the scripts of a page together, in bytes. */
const BUDGET = 1000

/** Every script that we write for visitors, and the most that it may take. */
const SCRIPTS = {
  page: {
    text: inlineScript('components/site/page.client.ts', { DOMAIN: '2i2c.org' }),
    most: BUDGET,
  },
  // A page without the script that counts visits.
  theme: { text: inlineScript('components/site/page.client.ts', { DOMAIN: '' }), most: 700 },
  analytics: {
    text: inlineScript('components/site/analytics.client.ts', { DOMAIN: '2i2c.org' }),
    most: 300,
  },
  missing: {
    text: inlineScript('components/site/missing.client.ts', { BASE_PATH: '' }),
    most: 300,
  },
}

/** Elements of the same name that hold data and run nothing: what a page is about, and which pages to load in advance. */
const DATA = /<script type="(?:application\/ld\+json|speculationrules)">/g

type Name = keyof typeof SCRIPTS

function namesIn(file: string): Name[] {
  const html = readFileSync(`out/${file}`, 'utf8')
  return (Object.keys(SCRIPTS) as Name[]).flatMap((name) =>
    Array(html.split(`<script>${SCRIPTS[name].text}</script>`).length - 1).fill(name),
  )
}

const bytes = (name: Name) => Buffer.byteLength(SCRIPTS[name].text)

describe('the scripts of the pages', () => {
  it('are the ones that are counted here', () => {
    const files = ['app', 'components', 'lib']
      .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }))
      .filter((file) => /\.client\.\w+$/.test(file))
      // The report of a pull request is no page of the site.
      .filter((file) => !file.startsWith('preview'))
      .map((file) => path.basename(file))
    expect(files.sort()).toEqual(
      Object.keys(SCRIPTS)
        .map((name) => `${name}.client.ts`)
        .sort(),
    )
  })

  it('stand in each page once, and take 1,000 bytes at most', async () => {
    const pages = (await pageAddresses('out'))
      .map((address) => `${decodeURI(address.slice(1))}index.html`)
      // Others only lead on.
      .filter((page) => readFileSync(`out/${page}`, 'utf8').includes('<main'))
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) {
      expect([page, namesIn(page)]).toEqual([page, ['page']])
      expect(namesIn(page).reduce((sum, name) => sum + bytes(name), 0)).toBeLessThanOrEqual(BUDGET)
    }
  })

  it.each(['404.html', 'membership/index.html'])('are all that runs in %s', (page) => {
    const html = readFileSync(`out/${page}`, 'utf8')
    const data = html.match(DATA) ?? []
    expect(html.match(/<script\b/g)).toHaveLength(namesIn(page).length + data.length)
  })

  it('do not count who comes to a page that is not here', () => {
    expect(namesIn('404.html')).toEqual(['theme', 'missing'])
  })

  it.each(Object.keys(SCRIPTS) as Name[])('are small, each for itself: %s', (name) => {
    expect(bytes(name)).toBeLessThanOrEqual(SCRIPTS[name].most)
  })

  it('choose the colours before anything is drawn', () => {
    const html = readFileSync('out/404.html', 'utf8')
    const place = html.indexOf(SCRIPTS.theme.text)
    expect(place).toBeGreaterThan(html.indexOf('<head>'))
    expect(place).toBeLessThan(html.indexOf('</head>'))
  })
})

describe('the styles of the pages', () => {
  it('have their layers in order, so that later layers win on every page', async () => {
    const all = ['base', 'ui', 'text', 'frame', 'sections', 'site']
    for (const page of ['404.html', 'membership/index.html']) {
      // In the page itself they have no names.
      const html = readFileSync(`.export/${page}`, 'utf8')
      const sheets = Array.from(html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
      const style = sheets.map(([, file = '']) => readFileSync(`.export${file}`, 'utf8')).join('')
      const names = Array.from(style.matchAll(/@layer ([\w, ]+)/g), ([, some = '']) =>
        some.split(','),
      )
      const order = [...new Set(names.flat().map((name) => name.trim()))]
      expect([page, order]).toEqual([page, all.filter((name) => order.includes(name))])
      expect(order).toEqual(expect.arrayContaining(['base', 'site']))
    }
  })
})
