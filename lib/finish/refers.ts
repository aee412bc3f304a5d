import { string, tokenize, tokenTypes, url } from 'css-tree'
import type { Document } from 'domhandler'
import { decodeAddress } from '@/lib/percent'
import { elementsOf, textIn } from './walk'

/** Types of scripts that are JSON. */
const JSON_TYPE = /^(?:application\/(?:.+\+)?json|importmap|speculationrules)$/i

/**
 * Every address that a page may name: the values of attributes, whatever they mean, the addresses and strings in styles, and the strings
 * of JSON. More than there are, since this decides what is published: a file that nothing names is left out.
 *
 * @returns addresses as they are written
 */
export function addressesIn(document: Document): string[] {
  const found = new Set<string>()
  const add = (addresses: Iterable<string>) => {
    for (const address of addresses) found.add(address)
  }
  for (const element of elementsOf(document)) {
    for (const [name, value] of Object.entries(element.attribs)) {
      // A list has its addresses between white space and commas (`srcset`).
      add(name === 'style' ? addressesInCss(value) : [value, ...value.split(/[\s,]+/)])
    }
    if (element.name === 'style') add(addressesInCss(textIn(element)))
    if (element.name === 'script' && JSON_TYPE.test(element.attribs.type ?? '')) {
      add(stringsIn(textIn(element)))
    }
  }
  return [...found]
}

/** The addresses and strings in a style sheet or in declarations (CSS Syntax: url and string tokens). */
export function addressesInCss(css: string): string[] {
  const found: string[] = []
  tokenize(css, (type, start, end) => {
    const token = css.slice(start, end)
    if (type === tokenTypes.Url) found.push(url.decode(token))
    if (type === tokenTypes.String) found.push(string.decode(token))
  })
  return found
}

/** The strings in a JSON text; none when it is no JSON. */
function stringsIn(json: string): string[] {
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
const NEXT = '/_next/'

/**
 * The files of Next's folder, `_next/`, that a file of the export names.
 *
 * @param addresses as that file has them
 */
export function nextFilesIn(addresses: Iterable<string>, file: string): string[] {
  const found = new Set<string>()
  for (const address of addresses) {
    if (!URL.canParse(address, `${HERE}/${file}`)) continue
    const { pathname } = new URL(address, `${HERE}/${file}`)
    const start = pathname.indexOf(NEXT)
    if (start >= 0) found.add(decodeAddress(pathname.slice(start + 1)))
  }
  return [...found]
}
