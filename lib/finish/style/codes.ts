import type { Element } from 'domhandler'
import { isJavaScript } from '@/lib/finish/script-kind'
import type { Exported } from '@/lib/finish/types'
import { textIn } from '@/lib/finish/walk'
import { isWithin } from './elements'
import { baseOf, textOfFile } from './site-file'

/** Attributes of drawings, and of HTML as it was, that name a font. */
const OF_FONTS = new Set(['font-family', 'face'])

/**
 * All that stands outside of a page's style and names parts of it: its scripts, the handlers in its attributes, values of presentation
 * attributes (`fill="var(--accent)"`), drawings in files of their own, and the style of shadow trees, which the page's properties reach.
 *
 * @returns undefined when some of it cannot be read: a script of another host, or what a module imports
 */
export function codesOf(
  file: string,
  elements: readonly Element[],
  exported: Exported,
): readonly string[] | undefined {
  const base = baseOf(file, elements, exported)
  const codes = elements.flatMap((element) => [
    ...codesInAttributes(element),
    ...(isCode(element) ? [codeIn(element, (address) => textOfFile(address, base, exported))] : []),
  ])
  return codes.every((code) => code !== undefined) ? codes : undefined
}

function codesInAttributes({ attribs }: Element): string[] {
  return Object.entries(attribs).flatMap(([name, value]) =>
    /^on/.test(name) || OF_FONTS.has(name) || /\bvar\(/i.test(value) ? value : [],
  )
}

function isCode(element: Element): boolean {
  const { name, attribs } = element
  if (name === 'script') return isJavaScript(element)
  // In a drawing that stands in the page itself, everything is an element of it.
  if (name === 'use') return attribs.href !== undefined && !attribs.href.startsWith('#')
  return (name === 'style' || isLinkOfSheet(element)) && isWithin(element, ['template'])
}

function isLinkOfSheet({ name, attribs: { rel = '' } }: Element): boolean {
  return name === 'link' && /\bstylesheet\b/i.test(rel)
}

function codeIn(
  element: Element,
  read: (address: string) => string | undefined,
): string | undefined {
  const { name, attribs } = element
  const address = name === 'script' ? attribs.src : attribs.href
  const code = address === undefined ? textIn(element) : read(address)
  return name === 'script' && code !== undefined && /\bimport\b/.test(code) ? undefined : code
}
