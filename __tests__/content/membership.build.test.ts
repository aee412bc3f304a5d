/** @jest-environment jsdom */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

/** The page as its author wrote it, read without our own compiler. */
interface Source {
  title: string
  sections: {
    id: string
    content: {
      title: string
      subtitle?: string
      text?: string
      items?: { name: string; description: string }[]
    }
  }[]
}

const OUT = path.resolve('out')
const SOURCE = path.resolve('content/membership/_index.md')
const LEGACY = 'https://2i2c.org/membership/'

const written = readFileSync(SOURCE, 'utf8')
const [, frontMatter = ''] = written.split(/^---$/m)
const source: Source = parse(frontMatter)
const page = read('membership/index.html')
const main = page.querySelector('main') as HTMLElement

function read(file: string): Document {
  return new DOMParser().parseFromString(readFileSync(path.join(OUT, file), 'utf8'), 'text/html')
}

function all<Name extends keyof HTMLElementTagNameMap>(root: ParentNode, selector: Name) {
  return [...root.querySelectorAll(selector)]
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** The value of a parameter in a shortcode. */
function param(shortcode: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(shortcode)?.[1] ?? ''
}

/** A paragraph of Markdown as visitors read it. */
function plain(paragraph: string): string {
  if (paragraph.startsWith('{{< figure')) return param(paragraph, 'caption')
  if (paragraph.startsWith('{{< cta')) return param(paragraph, 'cta_text')
  return paragraph.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll('**', '')
}

/** Every text of the source in its order, a paragraph each. */
const texts = source.sections.flatMap(({ content: { title, subtitle, text, items = [] } }) => [
  title,
  ...(subtitle ? [subtitle] : []),
  ...(text ?? '').trim().split(/\n\n+/).filter(Boolean),
  ...items.flatMap(({ name, description }) => [name, description.trim()]),
])

const LINK = /\[([^\]]+)\]\(([^)]+)\)|\{\{<.*?>\}\}/g

/** Every link of the source in its order: what it says, and where it leads while no other page lives here. */
const links = [...texts.join('\n').matchAll(LINK)].map(([all, label, address]) => {
  if (label && address) return [label, new URL(address, LEGACY).href]
  if (all.startsWith('{{< cta')) {
    return [param(all, 'cta_text'), new URL(param(all, 'cta_link'), LEGACY).href]
  }
  return ['', `/membership/${param(all, 'src')}`]
})

test('the page is the one that its authors wrote, to the byte', () => {
  expect(createHash('sha256').update(readFileSync(SOURCE)).digest('hex')).toBe(
    '20c174039520badc5009722e05c97ae0b3e8fa20272c486a47d149fb57dc7044',
  )
})

describe('visitors of the membership page', () => {
  it('read every sentence of it, in its order, and no other', () => {
    const drawn = [...main.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, figcaption')]
      .filter((element) => !element.querySelector('p, h3'))
      .map(textOf)
    expect(texts.length).toBeGreaterThan(25)
    expect(drawn).toEqual(texts.map(plain))
    expect(textOf(main).replaceAll(' ', '')).toBe(texts.map(plain).join('').replaceAll(' ', ''))
  })

  it('find every link of it, in its order, and each leads where its author says', () => {
    expect(links).toHaveLength(17)
    expect(all(main, 'a').map((link) => [textOf(link), link.getAttribute('href')])).toEqual(links)
  })

  it('see every picture of it, with its description and caption', () => {
    const figures = texts.filter((text) => text.startsWith('{{< figure'))
    expect(figures).toHaveLength(1)
    expect(
      all(main, 'img').map((img) => [
        img.getAttribute('src'),
        img.alt,
        textOf(img.closest('figure')?.querySelector('figcaption') ?? null),
      ]),
    ).toEqual(
      figures.map((figure) => [
        `/membership/${param(figure, 'src')}`,
        param(figure, 'alt'),
        param(figure, 'caption'),
      ]),
    )
  })

  it('get every picture in full size by a click, from a file that is there', () => {
    for (const img of all(main, 'img')) {
      const href = img.closest('a')?.getAttribute('href') ?? ''
      expect(href).toBe(img.getAttribute('src'))
      const file = readFileSync(path.join(OUT, href))
      expect(file.equals(readFileSync(path.join('content', href)))).toBe(true)
    }
  })

  it('see nothing move when a picture arrives, and wait for none that is far below', () => {
    for (const img of all(page, 'img')) {
      expect(Number(img.getAttribute('width'))).toBeGreaterThan(0)
      expect(Number(img.getAttribute('height'))).toBeGreaterThan(0)
      // What stands in the head of the page is seen first: it does not wait until it scrolls into view.
      const isFirst = img.closest('section')?.querySelector('h1') !== null
      expect(img.getAttribute('loading')).toBe(isFirst ? 'eager' : 'lazy')
    }
  })

  it('stay in the tab that they are in', () => {
    expect(main.querySelectorAll('[target]')).toHaveLength(0)
  })

  it('find the sections under the addresses that its author gave them', () => {
    const sections = all(main, 'section')
    expect(sections.map(({ id }) => id)).toEqual(source.sections.map(({ id }) => id))
    const names = sections.map((section) =>
      textOf(page.getElementById(section.getAttribute('aria-labelledby') ?? '')),
    )
    expect(names).toEqual(source.sections.map(({ content }) => content.title))
  })

  it('meet no id twice', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })
})

describe('those who listen to the membership page', () => {
  it('hear one title, and no level of headings is skipped', () => {
    expect(all(page, 'h1').map(textOf)).toEqual(['Membership in 2i2c'])
    const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
      Number(tagName.slice(1)),
    )
    expect(levels).toEqual([1, 2, 3, 3, 3, 2, 2, 2])
  })

  it('hear nothing of the icons, which the page holds itself', () => {
    const icons = [...main.querySelectorAll('svg')]
    expect(icons).toHaveLength(3)
    for (const icon of icons) {
      expect(icon.getAttribute('aria-hidden')).toBe('true')
      expect(icon.querySelector('path')?.getAttribute('d')).toMatch(/^m[\d\s.a-zA-Z-]+$/)
    }
    expect(page.querySelectorAll('use, i')).toHaveLength(0)
  })

  it('get around by landmarks: header, menu, main part and footer', () => {
    expect(page.querySelectorAll('body > header')).toHaveLength(1)
    expect(page.querySelectorAll('main')).toHaveLength(1)
    expect(page.querySelectorAll('body > footer')).toHaveLength(1)
    const names = all(page, 'body').flatMap((body) =>
      [...body.querySelectorAll('nav')].map(
        (nav) =>
          nav.getAttribute('aria-label') ??
          textOf(page.getElementById(nav.getAttribute('aria-labelledby') ?? '')),
      ),
    )
    expect(names[0]).toBe('Main')
    expect(names).not.toContain('')
    expect(new Set(names).size).toBe(names.length)
  })

  it('are told the language', () => {
    expect(page.documentElement.lang).toBe('en')
  })
})

test('search results show what the page is about', () => {
  expect(page.title).toBe(`${source.title} – 2i2c`)
  expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toBe(
    source.sections[0]?.content.subtitle,
  )
})

describe('an address that leads nowhere', () => {
  it('says so, and shows the way to every page and to the site of today', () => {
    expect(existsSync(path.join(OUT, '404.html'))).toBe(true)
    const missing = read('404.html')
    expect(missing.documentElement.lang).toBe('en')
    expect(all(missing, 'h1').map(textOf)).toEqual(['This page is not here'])
    const ways = all(missing.querySelector('main') as HTMLElement, 'a')
    expect(ways.map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
      ['Go to the home page', '/'],
      ['Membership', '/membership/'],
      ['2i2c.org', 'https://2i2c.org'],
      ['hello@2i2c.org', 'mailto:hello@2i2c.org'],
    ])
  })
})
