import type { ChildNode, Document, Element } from 'domhandler'
import { parseDocument } from '@/lib/finish/dom'
import { elementsOf, textIn } from '@/lib/finish/walk'
import { bodyOf, isFrame } from '@/lib/preview/frame'
import { linesOf } from '@/lib/preview/text/lines'
import { isStyleSheet } from './links'
import { dropFrame, type Look, lookOf } from './look'
import { dropList, MISSING } from './missing'
import { countIds, nameAddresses } from './named'
import { type Names, namesOn, withoutBytes } from './names'
import { originOf } from './origin'
import type { Output } from './output'
import { payloadIn, payloadTexts } from './payload'
import { type Shared, sharedParts } from './shared'
import { tokensOf, wordsOf } from './tokens'

/** What a page is made of, so that each part can be compared with that of the other side, and across pages. */
export interface Parts {
  shared: Shared
  /** The page's own markup, without classes. */
  own: readonly string[]
  /** What an author wrote of it: the text, as lines, and the pictures and files. */
  text: readonly string[]
  media: readonly string[]
  /** What is drawn in the page itself, such as icons. */
  drawings: readonly string[]
  /** What scripts are given, on a page that keeps the runtime. */
  payload: readonly string[]
  /** Style and classes as they are, names that are counted through the page included. */
  style: string
  /** How all of it looks. */
  look(): Look
  /** How its own part looks. To be asked last: it takes the frame out of the document. */
  ownLook(): Look
}

/** @param neighbours what links to pages stand for that are not the same on both sides (`neighbours.ts`) */
export interface Around {
  output: Output
  neighbours: ReadonlyMap<string, string>
  /** The legacy origin of this side, or '' (`missing.ts`). */
  legacy: string
}

/**
 * Reads a page of one side.
 *
 * @throws when it keeps a runtime whose data cannot be understood
 */
export function partsOf(address: string, { output, neighbours, legacy }: Around): Parts {
  const file = output.pages.get(address) ?? ''
  const document = parseDocument(output.read(file))
  sortAttributes(document)
  const names = namesOn({ address, output, neighbours, legacy, origin: originOf(document) })
  if (address === MISSING) dropList(document)
  nameAddresses(document, names)
  const own = ownOf(document)
  const elements = own.flatMap((node) => [...elementsOf(node)])
  countIds(elements)
  const all = [...elementsOf(document)]
  const segments = new Map<Element, Uint8Array>()
  for (const script of all) {
    const segment = script.name === 'script' ? payloadIn(script) : undefined
    if (segment) segments.set(script, segment)
  }
  return {
    shared: sharedParts(document, names, (script) => segments.has(script)),
    own: tokensOf(own, ['class']),
    // That a link leads to other bytes is in no word.
    text: linesOf(own).map(withoutBytes),
    media: elements.flatMap(mediaOf),
    drawings: tokensOf(
      elements.filter(({ name }) => name === 'svg'),
      ['class'],
    ),
    payload: payloadTexts([...segments.values()], names).flatMap(wordsOf),
    style: all.map((element) => styleOf(element, names)).join('\n'),
    look: () => lookOf(document, file, output, names),
    ownLook() {
      dropFrame(document)
      return lookOf(document, file, output, names)
    },
  }
}

/** In which order they are written, no browser cares. */
function sortAttributes(document: Document): void {
  for (const element of elementsOf(document)) {
    const sorted = Object.entries(element.attribs).sort(([a], [b]) => (a < b ? -1 : 1))
    element.attribs = Object.fromEntries(sorted)
  }
}

function ownOf(document: Document): ChildNode[] {
  return (bodyOf(document)?.children ?? []).filter((node) => !isFrame(node))
}

/** The pictures, films and files that an element shows or leads to. */
function mediaOf({ name, attribs }: Element): string[] {
  const { src, srcset, poster, href } = attribs
  const file = href?.includes('?bytes=') ? href : undefined
  return [src, srcset, poster, file]
    .filter((value) => value !== undefined)
    .map((value) => `${name} ${value}`)
}

function styleOf(element: Element, names: Names): string {
  const { href = '', class: classes = '' } = element.attribs
  if (element.name === 'style') return names.inCss(textIn(element))
  return isStyleSheet(element) ? names.nameOf(href) : classes
}
