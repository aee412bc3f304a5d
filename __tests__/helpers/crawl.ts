import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { addressesInCss, type Reference, referencesOf } from './references'
import { type BuiltSite, filesOf, pagesOf } from './sites'

/** Where a site is while it is crawled; relative addresses are resolved against it. */
const HERE = 'https://site.invalid'

/**
 * What is wrong with the addresses that the files of a site name, a line each: the page, the place, what is wrong. Addresses
 * elsewhere are not fetched: they have to be whole, and encrypted.
 */
export function brokenReferences(site: BuiltSite): string[] {
  const pages = pagesOf(site).flatMap(({ address, html, kind }) => {
    const complain = kind === 'missing' ? wrongAnywhere : wrong
    const references = referencesOf(documentOf(html))
    return references.flatMap((reference) => complaint(site, address, reference, complain))
  })
  const files = filesOf(site).flatMap((file) => {
    const references = referencesIn(site, file)
    return references.flatMap((reference) =>
      complaint(site, `/${encodeURI(file)}`, reference, wrong),
    )
  })
  return [...pages, ...files]
}

type Complain = (site: BuiltSite, from: string, reference: Reference) => string | undefined

function complaint(site: BuiltSite, from: string, reference: Reference, complain: Complain) {
  const text = complain(site, from, reference)
  return text ? [`${site.basePath}${from}: ${reference.where} ${text}`] : []
}

/** The addresses that a file of another kind than HTML names. */
export function referencesIn({ root }: BuiltSite, file: string): Reference[] {
  const text = () => readFileSync(path.join(root, file), 'utf8')
  const all = (kind: Reference['kind'], addresses: string[]) =>
    addresses.map((written) => ({ where: written, written, kind }))
  if (file.endsWith('.css')) return all('own', addressesInCss(text()))
  if (file === 'sitemap.xml') return all('whole', matches(text(), /<loc>\s*([^<\s]+)/g))
  if (file === 'robots.txt') return all('whole', matches(text(), /^sitemap:\s*(\S+)/gim))
  if (file === '_redirects') return all('own', matches(text(), /^\S+[ \t]+(\S+)/gm))
  if (file === 'llms.txt') return all('own', matches(text(), /\]\(<?([^)>\s]+)/g))
  if (/\.webmanifest$|^manifest\.json$/.test(file)) return all('own', addressesInManifest(text()))
  return []
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, address = '']) => address)
}

function addressesInManifest(text: string): string[] {
  const { start_url, scope, icons = [], shortcuts = [], screenshots = [] } = JSON.parse(text)
  const sources = [...icons, ...screenshots].map(({ src }: { src: string }) => src)
  const urls = shortcuts.map(({ url }: { url: string }) => url)
  return [start_url, scope, ...sources, ...urls].filter((address) => typeof address === 'string')
}

const wrong: Complain = (site, from, { written, kind }) => {
  const base = `${HERE}${site.basePath}${from}`
  if (!URL.canParse(written, base)) return `names "${written}", which is no address.`
  const url = new URL(written, base)
  if (url.protocol === 'data:') return undefined
  if (kind === 'link') return url.origin === HERE ? wrongHere(site, url) : wrongElsewhere(url)
  if (url.origin === site.origin || (kind === 'own' && url.origin === HERE)) {
    return wrongHere(site, url)
  }
  return kind === 'whole'
    ? `names ${written}, which does not begin with the origin of this site, ${site.origin}.`
    : `names ${written}, which is not of this site.`
}

/** As `wrong`, for the page that is shown at every address of nothing. */
const wrongAnywhere: Complain = (site, from, reference) => {
  const isRelative = /^[^/#:]+(?:[/?#]|$)/.test(reference.written)
  return isRelative
    ? `names "${reference.written}": this page is shown at every address, so it has to start with a slash.`
    : wrong(site, from, reference)
}

function wrongElsewhere({ href, protocol }: URL): string | undefined {
  if (/^(?:https|mailto|tel):$/.test(protocol)) return undefined
  return `names ${href}: addresses elsewhere start with https://.`
}

function wrongHere(site: BuiltSite, url: URL): string | undefined {
  const { basePath, root } = site
  if (!url.pathname.startsWith(`${basePath}/`)) {
    return `leads to ${url.pathname}, which is outside of ${basePath}/.`
  }
  const below = decodeURIComponent(url.pathname.slice(basePath.length + 1))
  const file = path.join(root, below === '' || below.endsWith('/') ? `${below}index.html` : below)
  if (!existsSync(file)) return `leads to ${url.pathname}, where nothing is.`
  if (statSync(file).isDirectory()) return `leads to ${url.pathname}, which lacks its last slash.`
  const id = decodeURIComponent(url.hash.slice(1))
  // The first two lead to the top of a page, and to words of it, without an id.
  if (id === '' || id === 'top' || id.startsWith(':~:') || !/\.(?:html|svg)$/.test(file)) {
    return undefined
  }
  return idsOf(file).has(id) ? undefined : `leads to #${id}, which is not on ${url.pathname}.`
}

const ids = new Map<string, ReadonlySet<string>>()

function idsOf(file: string): ReadonlySet<string> {
  const known = ids.get(file)
  if (known) return known
  const elements = documentOf(readFileSync(file, 'utf8')).querySelectorAll('[id]')
  const found = new Set([...elements].map(({ id }) => id))
  ids.set(file, found)
  return found
}

function documentOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}
