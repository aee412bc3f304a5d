import type { DOMPurify, UponSanitizeAttributeHookEvent } from 'dompurify'
import type { DOMWindow } from 'jsdom'
import { cleanStyles, isEmbedded, loadsFile } from './svg-styles'
import { Unreadable } from './unreadable'

/** An SVG that can be served. */
export interface CleanSvg {
  /** The file as it was, unless something had to go. */
  bytes: Uint8Array
  /** What had to go, as its author knows it: `<script>`, `onload`. */
  removed: string[]
}

/** Part of the key of the cache: another version of this file, another result. */
export const SVG_VERSION = 2

const SVG = 'http://www.w3.org/2000/svg'
const XHTML = 'http://www.w3.org/1999/xhtml'
const MATHML = 'http://www.w3.org/1998/Math/MathML'
const ELEMENT = 1
const ILL_FORMED = 'is not well-formed SVG. Save it again as plain SVG.'
/** What DOMPurify leaves out because pages have no use for it. A drawing does, and none of it runs or loads anything. */
const HARMLESS = {
  elements: ['use', 'metadata', '#comment'],
  attributes: [
    'role',
    'href',
    'xlink:href',
    'version',
    'baseprofile',
    'enable-background',
    'vector-effect',
    'dominant-baseline',
    'alignment-baseline',
    'paint-order',
    'mask-type',
    'pathlength',
    'focusable',
    'target',
    'transform-origin',
    'text-rendering',
    'shape-rendering',
    'image-rendering',
    'color-rendering',
    'xml:lang',
  ],
}

/**
 * Takes out of an SVG what could run code or load a file: opened by itself, it is a document of this site, with all that a
 * page may do. One that holds nothing of the kind is served byte for byte as it is.
 *
 * @throws {Unreadable} when browsers would not draw it
 */
export async function sanitiseSvg(bytes: Uint8Array): Promise<CleanSvg> {
  const { text, isUtf8 } = read(bytes)
  const { window, purify } = await tools()
  const document = parse(new window.DOMParser(), text)
  const root = document.documentElement
  const removed = new Set<string>()
  // Declarations of entities and of default attributes, and style sheets, stand before the root: only the root is kept.
  if (document.doctype && /<!DOCTYPE[^>]*\[/i.test(text)) removed.add('<!DOCTYPE … [ … ]>')
  if (/<\?xml-stylesheet/i.test(text)) removed.add('<?xml-stylesheet ?>')
  for (const what of clean(purify, root)) removed.add(what)
  const isSafe = removed.size === 0
  return {
    bytes:
      isSafe && isUtf8 ? bytes : Buffer.from(new window.XMLSerializer().serializeToString(root)),
    removed: [...removed],
  }
}

function clean(purify: DOMPurify, root: Element): string[] {
  const removed: string[] = []
  for (const style of root.querySelectorAll('style')) {
    const { css, found } = cleanStyles(style.textContent ?? '')
    removed.push(...found)
    // Also where nothing was found: character data sections become text, which DOMPurify keeps.
    if (found.length > 0 || style.childNodes.length > 0) style.textContent = css
  }
  const check = (element: Element, event: UponSanitizeAttributeHookEvent) => {
    if (!isLocal(element, event)) event.keepAttr = false
  }
  purify.addHook('uponSanitizeAttribute', check)
  try {
    purify.sanitize(root as unknown as Node, {
      IN_PLACE: true,
      NAMESPACE: SVG,
      USE_PROFILES: { svg: true, svgFilters: true },
      ADD_TAGS: HARMLESS.elements,
      ADD_ATTR: HARMLESS.attributes,
      // Ids are for scripts of the same document to stumble over; there are none.
      SANITIZE_DOM: false,
    })
  } catch (error) {
    // Its root is <svg:svg> or the like: DOMPurify knows elements by their names as written.
    throw new Unreadable(ILL_FORMED, { cause: error })
  } finally {
    purify.removeHook('uponSanitizeAttribute')
  }
  for (const entry of purify.removed) {
    const name = 'element' in entry ? removedElement(entry.element) : removedAttribute(entry)
    if (name) removed.push(name)
  }
  return removed
}

/** Every reference stays inside the file: `#gradient`, or a bitmap that is part of it. Links are for people to follow. */
function isLocal(element: Element, { attrName, attrValue }: UponSanitizeAttributeHookEvent) {
  const isReference = attrName === 'href' || attrName === 'xlink:href' || attrName === 'src'
  if (!isReference) return !loadsFile(attrValue)
  if (element.localName === 'a') return true
  return /^\s*#/.test(attrValue) || isEmbedded(attrValue)
}

/** What DOMPurify took away, unless nobody misses it. */
function removedElement(node: Node): string | undefined {
  const { nodeType, nodeName, namespaceURI } = node as Element
  // Comments; and what drawing programs keep for themselves, which browsers do not draw.
  const isDrawn = [SVG, XHTML, MATHML].includes(namespaceURI ?? '')
  return nodeType === ELEMENT && isDrawn ? `<${nodeName}>` : undefined
}

function removedAttribute({ attribute }: { attribute: Attr | null }): string | undefined {
  if (!attribute) return undefined
  const { name, prefix } = attribute
  const isForeign = prefix !== null && prefix !== 'xlink' && prefix !== 'xml'
  return isForeign ? undefined : name
}

/** Decodes as browsers do: by the byte order mark, else by the encoding that the file declares, else as UTF-8. */
function read(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/.exec(head)?.[1] ?? 'utf-8'
  const [first, second] = bytes
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : undefined
  const encoding = marked ?? (first === 0xfe && second === 0xff ? 'utf-16be' : declared)
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    return { text: decoder.decode(bytes), isUtf8: decoder.encoding === 'utf-8' }
  } catch (error) {
    throw new Unreadable(`is not in the encoding "${encoding}". Save it as UTF-8.`, {
      cause: error,
    })
  }
}

function parse(parser: DOMParser, text: string): XMLDocument {
  const document = parser.parseFromString(text, 'image/svg+xml')
  const [fault] = document.getElementsByTagName('parsererror')
  const root = document.documentElement
  if (fault || root.localName !== 'svg' || root.namespaceURI !== SVG) {
    throw new Unreadable(ILL_FORMED)
  }
  return document
}

let loading: Promise<{ window: DOMWindow; purify: DOMPurify }> | undefined

/** They take half a second to load: only a site with an SVG waits for them. */
function tools() {
  loading ??= (async () => {
    const [{ JSDOM }, { default: createPurify }] = await Promise.all([
      import('jsdom'),
      import('dompurify'),
    ])
    const { window } = new JSDOM('')
    return { window, purify: createPurify(window) }
  })()
  return loading
}
