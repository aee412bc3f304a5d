import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Document } from 'domhandler'
import { parseDocument } from '@/lib/finish/dom'
import { elementsOf } from '@/lib/finish/walk'
import { decodeAddress, encodeAddress } from '@/lib/percent'
import { urlOf } from '@/lib/url'
import { addressesInCss, type Reference, referencesOf } from './references'

/** Where a site is while it is crawled; relative addresses are resolved against it. */
const HERE = 'https://site.invalid'

/** A finished site on disk. */
export interface Site {
  root: string
  /** '' or '/prefix'. */
  basePath: string
  /** How its full addresses begin: canonical addresses, shared pictures, the sitemap. */
  origin: string
}

/** An address that leads to nothing, or to where it should not. */
export interface Broken {
  /** The page or file that names it, below the base path. */
  from: string
  /** The element or line. */
  where: string
  /** The same for people who know no HTML. */
  what: string
  /** The address, as it is written there. */
  written: string
  /** What is wrong: the end of a sentence. */
  problem: string
}

/**
 * What is wrong with the addresses that the files of a site name. Addresses elsewhere are not fetched: they have to be whole, and
 * encrypted.
 *
 * @throws when a file cannot be read
 */
export function brokenReferences({ root, basePath, origin }: Site): Broken[] {
  const site = { root, basePath, origin, ids: new Map() }
  return filesOf(root)
    .sort((a, b) => Number(b.endsWith('.html')) - Number(a.endsWith('.html')))
    .flatMap((file) => brokenIn(site, file))
}

/** While it is crawled: which ids each file has. */
interface Crawled extends Site {
  ids: Map<string, ReadonlySet<string>>
}

function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
}

function brokenIn(site: Crawled, file: string): Broken[] {
  const isPage = file.endsWith('.html')
  const from = `/${encodeAddress(isPage ? file.replace(/(^|\/)index\.html$/, '$1') : file)}`
  const complain = file === '404.html' ? wrongAnywhere : wrong
  const references = isPage
    ? referencesOf(documentIn(path.join(site.root, file)))
    : referencesIn(site, file)
  return references.flatMap((reference) => {
    const problem = complain(site, from, reference)
    const { where, what, written } = reference
    return problem ? [{ from, where, what, written, problem }] : []
  })
}

type Complain = (site: Crawled, from: string, reference: Reference) => string | undefined

/** The addresses that a file of another kind than HTML names. */
export function referencesIn({ root }: Pick<Site, 'root'>, file: string): Reference[] {
  const text = () => readFileSync(path.join(root, file), 'utf8')
  const all = (kind: Reference['kind'], addresses: string[]) =>
    addresses.map((written) => ({ where: written, what: written, written, kind }))
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
  const url = urlOf(written, base)
  if (!url) return `names "${written}", which is no address.`
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

function wrongHere(site: Crawled, url: URL): string | undefined {
  const { basePath, root } = site
  if (!url.pathname.startsWith(`${basePath}/`)) {
    return `leads to ${url.pathname}, which is outside of ${basePath}/.`
  }
  const below = decodeAddress(url.pathname.slice(basePath.length + 1))
  const file = path.join(root, below === '' || below.endsWith('/') ? `${below}index.html` : below)
  if (!existsSync(file)) return `leads to ${url.pathname}, where nothing is.`
  if (statSync(file).isDirectory()) return `leads to ${url.pathname}, which lacks its last slash.`
  const id = decodeAddress(url.hash.slice(1))
  // The first two lead to the top of a page, and to words of it, without an id.
  if (id === '' || id === 'top' || id.startsWith(':~:') || !/\.(?:html|svg)$/.test(file)) {
    return undefined
  }
  return idsOf(site, file).has(id) ? undefined : `leads to #${id}, which is not on ${url.pathname}.`
}

function idsOf({ ids }: Crawled, file: string): ReadonlySet<string> {
  const known = ids.get(file)
  if (known) return known
  const found = new Set<string>()
  for (const { attribs } of elementsOf(documentIn(file))) {
    if (attribs.id) found.add(attribs.id)
  }
  ids.set(file, found)
  return found
}

function documentIn(file: string): Document {
  return parseDocument(readFileSync(file, 'utf8'))
}
