import type { Document, Element } from 'domhandler'
import { isJavaScript } from '@/lib/finish/script-kind'
import { elementsOf, textIn } from '@/lib/finish/walk'
import { addressOf, type Resolve, resolver } from './address'
import { type Picture, pictureFrom, pictureOf } from './picture'
import { type Range, readSheet } from './sheet'

/** Something that a page makes a browser load. */
export type Load = FileLoad | InlineScript | Picture

interface FileLoad {
  kind: 'sheet' | 'framework' | 'script' | 'font' | 'rest'
  address: string
  /** A font is loaded when the page has a character of these ranges, or always when there are none. */
  ranges?: readonly Range[]
}

interface InlineScript {
  kind: 'framework' | 'script'
  bytes: number
}

export interface Loads {
  list: readonly Load[]
  /** Every character of the page's text, once. */
  characters: string
}

/** How Next, React and Turbopack hand data to the runtime. */
const OF_NEXT = /\b__next_[a-z]\b|\$R[A-Z]\b|\bTURBOPACK\b/

/** Elements that load what one attribute names. */
const SIMPLE: Readonly<Record<string, string>> = {
  audio: 'src',
  embed: 'src',
  iframe: 'src',
  input: 'src',
  object: 'data',
  track: 'src',
  video: 'src',
}

/**
 * What a page makes a browser load, as its document says. What its scripts ask for is not seen. Addresses are whole for other
 * hosts; those of this site begin with a slash, below the base path.
 */
export function loadsOf(file: string, document: Document, basePath: string): Loads {
  const resolve = resolver(basePath, addressOf(file))
  const elements = [...elementsOf(document)]
  return {
    list: elements.flatMap((element) => loadsOfOne(element, resolve)),
    characters: [...new Set(elements.map(wordsOf).join(''))].join(''),
  }
}

function loadsOfOne(element: Element, resolve: Resolve): Load[] {
  const { name, attribs } = element
  if (name === 'link') return loadsOfLink(attribs, resolve)
  if (name === 'script') return loadsOfScript(element, resolve)
  if (name === 'style') return loadsOfSheet(textIn(element), resolve)
  if (name === 'img') return [pictureOf(element, resolve)]
  return [
    ...at('rest', attribs[SIMPLE[name] ?? ''], resolve),
    ...at('rest', attribs.poster, resolve),
  ]
}

function loadsOfLink(attribs: Record<string, string>, resolve: Resolve): Load[] {
  const { rel = '', href = '', as } = attribs
  const rels = rel.toLowerCase().split(/\s+/)
  if (rels.includes('stylesheet')) return at('sheet', href, resolve)
  // Chromium takes every icon, also when one would do.
  if (rels.includes('manifest') || rels.includes('icon')) return at('rest', href, resolve)
  if (rels.includes('modulepreload')) return script(href, resolve)
  if (!rels.includes('preload')) return []
  if (as === 'image') {
    return [pictureFrom(attribs.imagesrcset ?? '', attribs.imagesizes ?? '', href, resolve)]
  }
  if (as === 'script') return script(href, resolve)
  if (as === 'style') return at('sheet', href, resolve)
  return at(as === 'font' ? 'font' : 'rest', href, resolve)
}

function loadsOfScript(element: Element, resolve: Resolve): Load[] {
  const { src, nomodule } = element.attribs
  // What is for browsers without modules is for none of ours.
  if (nomodule !== undefined || !isJavaScript(element)) return []
  if (src !== undefined) return script(src, resolve)
  const text = textIn(element)
  const kind = OF_NEXT.test(text) ? 'framework' : 'script'
  return [{ kind, bytes: Buffer.byteLength(text) }]
}

/** Next's files are all in one folder. */
function script(src: string, resolve: Resolve): Load[] {
  return at(resolve(src)?.startsWith('/_next/') ? 'framework' : 'script', src, resolve)
}

/** What a style sheet names. */
export function loadsOfSheet(css: string, resolve: Resolve): Load[] {
  const { faces, pictures } = readSheet(css)
  return [
    ...faces.flatMap(({ address, ranges }) =>
      at('font', address, resolve).map((load) => ({ ...load, ranges })),
    ),
    ...pictures.map((address) => pictureFrom('', '', address, resolve)),
  ]
}

function at(kind: FileLoad['kind'], written: string | undefined, resolve: Resolve): FileLoad[] {
  const address = written === undefined ? undefined : resolve(written)
  return address === undefined ? [] : [{ kind, address }]
}

function wordsOf(element: Element): string {
  return /^(?:script|style)$/.test(element.name) ? '' : textIn(element)
}
