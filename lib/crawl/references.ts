import type { Document, Element } from 'domhandler'
import { everyElementOf, textIn } from '@/lib/finish/walk'
import { isRefresh, saidOf, wordsIn } from './said'

/** An address that a file names. */
export interface Reference {
  /** The element or line that names it, short enough to be read. */
  where: string
  /** The same for people who know no HTML: `The link "Words"`. */
  what: string
  written: string
  /**
   * `link` may lead anywhere. `own` has to lead to a file of this site. `whole` does too, and is read by others: it has to
   * begin with the origin.
   */
  kind: 'link' | 'own' | 'whole'
}

/** Attributes that hold one address. */
const ADDRESS = ['href', 'xlink:href', 'src', 'poster', 'action', 'formaction', 'data', 'cite']
const ADDRESS_LISTS = ['srcset', 'imagesrcset']
/** `<meta>` whose content is an address of this site. */
const META = /^(?:og:(?:url|image|image:url|image:secure_url|audio|video)|twitter:image(?::src)?)$/
const OWN_LINKS =
  /^(?:alternate|manifest|(?:shortcut )?icon|apple-touch-icon|stylesheet|preload|modulepreload)$/i
const WHOLE_LINKS = /^canonical$/i

/** Every address that a page names, in its order. */
export function referencesOf(document: Document): Reference[] {
  return [...everyElementOf(document)].flatMap((element) => {
    const addresses = addressesOf(element)
    if (addresses.length === 0) return []
    const [where, what] = [opening(element), saidOf(element)]
    const kind = kindOf(element)
    return addresses.map((written) => ({ where, what, written, kind }))
  })
}

/** What `url()` and `@import` name in CSS. */
export function addressesInCss(css: string): string[] {
  const named = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const found = named.matchAll(
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s+["']([^"']+)/g,
  )
  return [...found].map(([, double, single, bare, imported]) =>
    (double ?? single ?? bare ?? imported ?? '').trim(),
  )
}

function addressesOf(element: Element): string[] {
  const { name, attribs } = element
  return [
    ...ADDRESS.flatMap((key) => attribs[key] ?? []),
    ...ADDRESS_LISTS.flatMap((key) => candidates(attribs[key] ?? '')),
    ...addressesInCss(attribs.style ?? ''),
    ...(name === 'style' ? addressesInCss(textIn(element)) : []),
    ...(name === 'meta' ? addressOfMeta(attribs) : []),
  ]
}

/** The addresses of a `srcset`: each up to its first white space (HTML, 4.8.4.3.6). */
function candidates(srcset: string): string[] {
  return srcset.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s/)[0] || [])
}

function addressOfMeta(attribs: Element['attribs']): string[] {
  const { content = '', property, name = '' } = attribs
  if (isRefresh(attribs)) {
    return content.match(/(?<=url\s*=\s*['"]?)[^'"\s].*?(?=['"]?\s*$)/i)?.slice(0, 1) ?? []
  }
  return META.test(property ?? name) ? [content] : []
}

function kindOf({ name, attribs }: Element): Reference['kind'] {
  if (name === 'meta') return isRefresh(attribs) ? 'own' : 'whole'
  if (name !== 'link') return 'link'
  const { rel = '' } = attribs
  if (WHOLE_LINKS.test(rel)) return 'whole'
  return OWN_LINKS.test(rel) ? 'own' : 'link'
}

/** The opening tag and the first words of an element. */
function opening(element: Element): string {
  const attributes = Object.entries(element.attribs).map(([name, value]) => ` ${name}="${value}"`)
  const tag = `<${element.name}${attributes.join('')}>`
  return `${tag.slice(0, 160)}${element.name === 'style' ? '' : wordsIn(element).slice(0, 40)}`
}
