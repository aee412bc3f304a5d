import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compare } from '@/lib/preview/compare'

/** What the pages of a stored site share. */
export interface Frame {
  menu: readonly { label: string; url: string }[]
  footer: string
  css: string
  script: string
  name: string
  /** Attributes of the header. */
  head: (address: string) => string
}

/** A page of a stored site. */
export interface Page {
  title: string
  /** What stands in `<main>`, in HTML; `{class}` is a class of its own in each place. */
  main: string
  /** Rules that only this page has, such as those of a block. */
  css?: string
  /** Between header and main: a mark that it is a draft. */
  mark?: string
  head?: string
  html?: string
  dateModified?: string
}

export const FRAME: Frame = {
  menu: [
    { label: 'Home', url: '/' },
    { label: 'About', url: '/about/' },
  ],
  footer: 'All rights are yours.',
  css: 'body{color:#123456}',
  script: 'theme()',
  name: 'Site',
  head: () => '',
}

const folders: string[] = []

/** A folder of finished pages, as the finish writes them: names of classes are counted through the page, a policy has hashes. */
export function stored(
  pages: Readonly<Record<string, Page>>,
  frame: Partial<Frame> = {},
  files: Readonly<Record<string, string>> = {},
): { outDir: string } {
  const outDir = mkdtempSync(path.join(tmpdir(), 'stored-'))
  folders.push(outDir)
  const all = { ...files }
  for (const [address, page] of Object.entries(pages)) {
    const file = `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`
    all[file] = page.html ?? written(address, page, { ...FRAME, ...frame })
    all[`${file}.br`] = hash(all[file])
  }
  all['sitemap.xml'] = Object.keys(pages).join('\n')
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(outDir, name)), { recursive: true })
    writeFileSync(path.join(outDir, name), text)
  }
  return { outDir }
}

/** What a comparison says, without what it does not say. */
export async function compared(base: { outDir: string }, head: { outDir: string }) {
  const { added, removed, changed, moved, everywhere } = await compare(base, head)
  return { added, removed, changed, moved, everywhere: everywhere?.what ?? [] }
}

export const NOTHING = { added: [], removed: [], changed: [], moved: [], everywhere: [] }

/** The page at an alias. */
export function redirect(to: string): Page {
  return {
    title: '',
    main: '',
    html: `<!DOCTYPE html><html lang="en"><head><meta http-equiv="refresh" content="0; url=${to}"><title>Moved</title></head><body><main><p><a href="${to}">Moved</a></p></main></body></html>`,
  }
}

/** Where the stored sites were before. */
export const LEGACY = 'https://legacy.example'

/** The page for missing addresses: it lists pages, and says where the others still are. */
export function missing(words = 'Nothing is here.', ...pages: string[]): Page {
  const entries = pages.map((one) => `<li><a href="/${one}/">${one}</a></li>`)
  return {
    title: 'Missing',
    main: `<p>${words}</p><ul>${entries.join('')}</ul><p id="missing-legacy">Try <a href="${LEGACY}">there</a>.</p>`,
  }
}

function written(address: string, page: Page, frame: Frame): string {
  let classes = 0
  const named = (html: string) => html.replaceAll('{class}', () => `c${classes++}`)
  const entries = frame.menu.map(
    ({ label, url }) =>
      `<li class="{class}"><a href="${url}"${url === address ? ' aria-current="page"' : ''}>${label}</a></li>`,
  )
  const body = named(
    `<a href="#main">Skip</a><header${frame.head(address)}><ul>${entries.join('')}</ul></header>${page.mark ?? ''}<main id="main">${page.main}</main><footer>${frame.footer}</footer>`,
  )
  const rules = Array.from({ length: classes }, (_, index) => `.c${index}{margin:0}`).join('')
  const css = `${frame.css}${page.css ?? ''}${rules}`
  const data = JSON.stringify({
    '@type': 'WebPage',
    name: page.title,
    dateModified: page.dateModified ?? '2026-01-01',
  })
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'sha256-${hash(css)}'"><style>${css}</style><title>${page.title} – ${frame.name}</title><link rel="canonical" href="https://site.example${address}">${page.head ?? ''}<script>${frame.script}</script></head><body><script type="application/ld+json">${data}</script>${body}</body></html>`
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})
