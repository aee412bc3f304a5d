import type { Document } from 'domhandler'
import { elementsOf } from '@/lib/finish/walk'
import { urlOf } from '@/lib/url'

/** The origin that a site is built for, as the canonical address of a page says; '' where it says none. */
export function originOf(document: Document): string {
  for (const { name, attribs } of elementsOf(document)) {
    if (name === 'body') break
    const url = attribs.rel === 'canonical' ? urlOf(attribs.href ?? '') : undefined
    if (url) return url.origin
  }
  return ''
}
