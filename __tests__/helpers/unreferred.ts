import path from 'node:path'
import { referencesIn } from '@/lib/crawl'
import { referencesOf } from '@/lib/crawl/references'
import { parseDocument } from '@/lib/finish/dom'
import { type BuiltSite, filesOf, pagesOf } from './sites'

/** Files that nothing of a site refers to, and who asks for them all the same. */
const ASKED_FOR: [RegExp, string][] = [
  [/^404\.html$/, 'hosts answer with it where nothing is'],
  [/^robots\.txt$/, 'crawlers ask for it by its name (RFC 9309)'],
  [/^llms\.txt$/, 'programs ask for it by its name (llmstxt.org)'],
  [/^_redirects$/, 'Netlify and Cloudflare Pages read it'],
  [/^_headers$/, 'Netlify and Cloudflare Pages read it'],
  [/^vercel\.json$/, 'Vercel reads it'],
  [/^\.hosts\/[\w-]+\.conf$/, 'a server includes it'],
  [/^\.well-known\//, 'programs ask for it by its name (RFC 8615)'],
]

const HERE = 'https://site.invalid'

/** The files of a site that no page, style sheet, manifest or list of the site names, and that nobody is known to ask for. */
export function unreferredFiles(site: BuiltSite): string[] {
  const files = filesOf(site)
  const named = new Set<string>()
  const add = (from: string, written: string) => {
    const file = fileAt(site, from, written)
    if (file !== undefined) named.add(file)
  }
  for (const { address, file, html } of pagesOf(site)) {
    // A page is what visitors come for, with its address from elsewhere, too.
    named.add(file)
    const document = new DOMParser().parseFromString(html, 'text/html')
    for (const { written } of referencesOf(parseDocument(html))) add(address, written)
    for (const written of linkedData(document)) add(address, written)
  }
  for (const file of files) {
    for (const { written } of referencesIn(site, file)) add(`/${encodeURI(file)}`, written)
  }
  return files.filter((file) => {
    // What a server sends instead, to browsers that can unpack it.
    const unpacked = file.replace(/\.(?:br|gz|zst)$/, '')
    const isNamed = named.has(file) || (files.includes(unpacked) && named.has(unpacked))
    return !isNamed && !ASKED_FOR.some(([name]) => name.test(unpacked))
  })
}

/** The file below the root that an address leads to; undefined when it leads elsewhere. */
function fileAt(site: BuiltSite, from: string, written: string): string | undefined {
  const base = `${HERE}${site.basePath}${from}`
  if (!URL.canParse(written, base)) return undefined
  const { origin, pathname } = new URL(written, base)
  if (origin !== HERE && origin !== site.origin) return undefined
  if (!pathname.startsWith(`${site.basePath}/`)) return undefined
  const file = decodeURIComponent(pathname.slice(site.basePath.length + 1))
  return file === '' || file.endsWith('/') ? path.posix.join(file, 'index.html') : file
}

/** The texts in the linked data of a page, addresses among them. */
function linkedData(document: Document): string[] {
  const texts: string[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    JSON.parse(script.textContent ?? '', (_key, value) => {
      if (typeof value === 'string') texts.push(value)
      return value
    })
  }
  return texts
}
