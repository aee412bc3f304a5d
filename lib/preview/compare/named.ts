import type { Document, Element } from 'domhandler'
import { elementsOf } from '@/lib/finish/walk'
import type { Names } from './names'

/** Attributes that are an address, and those that are lists of addresses with more behind each. */
const ADDRESSES = ['href', 'src', 'poster', 'data', 'action', 'formaction', 'cite', 'xlink:href']
const LISTS = ['srcset', 'imagesrcset']
/** Attributes whose words are ids, or an id behind `#`. */
const IDS = [
  'id',
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'popovertarget',
  'href',
]
/** React's ids (`useId`): numbers that count what stands before, the header of the site too. */
const GENERATED = /^(#?)(_[A-Za-z]+_[0-9a-z]+_)/

/** Puts what addresses stand for in their place, everywhere in a document. */
export function nameAddresses(document: Document, { nameOf }: Names): void {
  for (const { attribs, name } of elementsOf(document)) {
    for (const key of ADDRESSES) {
      const address = attribs[key]
      if (address !== undefined && !address.startsWith('#')) attribs[key] = nameOf(address)
    }
    for (const key of LISTS) {
      const list = attribs[key]
      if (list !== undefined)
        attribs[key] = list
          .split(/\s+/)
          .map((word) => listed(word, nameOf))
          .join(' ')
    }
    if (name === 'meta' && attribs.property === 'og:image')
      attribs.content = nameOf(attribs.content ?? '')
  }
}

function listed(word: string, nameOf: (address: string) => string): string {
  const [, address = '', comma = ''] = /^(.*?)(,?)$/s.exec(word) ?? []
  return address === '' ? word : nameOf(address) + comma
}

/** Counts the ids that React made anew, within these elements alone. */
export function countIds(elements: Iterable<Element>): void {
  const counted = new Map<string, string>()
  const renamed = (word: string) =>
    word.replace(GENERATED, (_, sign: string, id: string) => {
      if (!counted.has(id)) counted.set(id, `_${counted.size}_`)
      return sign + counted.get(id)
    })
  for (const { attribs } of elements) {
    for (const key of IDS) {
      const ids = attribs[key]
      if (ids?.includes('_')) attribs[key] = ids.split(' ').map(renamed).join(' ')
    }
  }
}
