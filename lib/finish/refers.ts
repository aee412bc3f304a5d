import type { Document } from 'domhandler'
import { decodeAddress } from '@/lib/percent'
import { urlOf } from '@/lib/url'
import { textsInCss } from './css'
import { everyElementOf, textIn } from './walk'

/** Part of the address of each of these files. Most texts do not hold it, and are done with. */
const FOLDER = '_next'

/** Types of scripts that are JSON. */
const JSON_TYPE = /^(?:application\/(?:.+\+)?json|importmap|speculationrules)$/i

/**
 * The files of Next's folder, `_next/`, that a page names: in the values of attributes, whatever they mean, in styles, and in the strings
 * of JSON. Rather one too many, since this decides what is published: a file that nothing names is left out.
 */
export function nextFilesOf(document: Document, file: string): string[] {
  const found: string[] = []
  for (const element of everyElementOf(document)) {
    for (const [name, value] of Object.entries(element.attribs)) {
      if (!value.includes(FOLDER)) continue
      // A list has its addresses between white space and commas (`srcset`).
      found.push(...(name === 'style' ? addressesInCss(value) : [value, ...value.split(/[\s,]+/)]))
    }
    const isStyle = element.name === 'style'
    if (!isStyle && !(element.name === 'script' && JSON_TYPE.test(element.attribs.type ?? '')))
      continue
    const text = textIn(element)
    if (text.includes(FOLDER)) found.push(...(isStyle ? addressesInCss(text) : stringsIn(text)))
  }
  return nextFilesIn(found, file)
}

/** All that may be an address in a style sheet or in declarations: a string can become one by way of a custom property. */
export function addressesInCss(css: string): string[] {
  return textsInCss(css).map(({ text }) => text)
}

/** The strings in a JSON text; none when it is no JSON. */
export function stringsIn(json: string): string[] {
  const found: string[] = []
  try {
    JSON.parse(json, (_key, value: unknown) => {
      if (typeof value === 'string') found.push(value)
      return value
    })
  } catch {
    // Browsers do nothing with it either.
  }
  return found
}

/** Where a site is while its addresses are resolved; which origin and base path it has does not matter here. */
const HERE = 'https://site.invalid'

/**
 * Which files of Next's folder are meant.
 *
 * @param addresses as they are written
 * @param file where they are written, below the export folder
 */
export function nextFilesIn(addresses: Iterable<string>, file: string): string[] {
  const found = new Set<string>()
  for (const address of addresses) {
    const { pathname = '' } = urlOf(address, `${HERE}/${file}`) ?? {}
    const start = pathname.indexOf(`/${FOLDER}/`)
    if (start >= 0) found.add(decodeAddress(pathname.slice(start + 1)))
  }
  return [...found]
}
