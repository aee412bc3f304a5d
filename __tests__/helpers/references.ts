/** An address that a file names. */
export interface Reference {
  /** The element or line that names it, short enough to be read. */
  where: string
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
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const where = opening(element)
    const kind = kindOf(element)
    return addressesOf(element).map((written) => ({ where, written, kind }))
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
  return [
    ...ADDRESS.flatMap((name) => element.getAttribute(name) ?? []),
    ...ADDRESS_LISTS.flatMap((name) => candidates(element.getAttribute(name) ?? '')),
    ...addressesInCss(element.getAttribute('style') ?? ''),
    ...(element.localName === 'style' ? addressesInCss(element.textContent ?? '') : []),
    ...(element.localName === 'meta' ? addressOfMeta(element) : []),
  ]
}

/** The addresses of a `srcset`: each up to its first white space (HTML, 4.8.4.3.6). */
function candidates(srcset: string): string[] {
  return srcset.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s/)[0] || [])
}

function addressOfMeta(meta: Element): string[] {
  const content = meta.getAttribute('content') ?? ''
  if (isRefresh(meta)) {
    return content.match(/(?<=url\s*=\s*['"]?)[^'"\s].*?(?=['"]?\s*$)/i)?.slice(0, 1) ?? []
  }
  return META.test(meta.getAttribute('property') ?? meta.getAttribute('name') ?? '')
    ? [content]
    : []
}

function kindOf(element: Element): Reference['kind'] {
  if (element.localName === 'meta') return isRefresh(element) ? 'own' : 'whole'
  if (element.localName !== 'link') return 'link'
  const rel = element.getAttribute('rel') ?? ''
  if (WHOLE_LINKS.test(rel)) return 'whole'
  return OWN_LINKS.test(rel) ? 'own' : 'link'
}

function isRefresh(meta: Element): boolean {
  return /^refresh$/i.test(meta.getAttribute('http-equiv') ?? '')
}

/** The opening tag and the first words of an element. */
function opening(element: Element): string {
  const [tag = ''] = /^<[^>]*>/.exec(element.outerHTML) ?? []
  const text = (element.localName === 'style' ? '' : (element.textContent ?? '')).trim()
  return `${tag.slice(0, 160)}${text.replace(/\s+/g, ' ').slice(0, 40)}`
}
