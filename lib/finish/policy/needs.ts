import type { Element } from 'domhandler'
import { textIn } from '@/lib/finish/walk'
import { addressesOf } from './addresses'
import { addressesInCss } from './css'
import { hashSource } from './hash'
import { isActiveScript, isActiveStyle } from './inline'
import { type Directive, Sources, sourceOf } from './sources'

/** Everything that the elements of a page load, send and run. */
export function needsOf(elements: readonly Element[]): Sources {
  const needs = new Sources()
  const base = elements.find(({ name, attribs }) => name === 'base' && attribs.href)?.attribs.href
  const need = (directive: Directive, address: string) => {
    const source = sourceOf(address, base)
    if (source) needs.allow(directive, source)
  }
  // Browsers ask for /favicon.ico of a page that names no icon.
  needs.allow('img-src', "'self'")
  for (const element of elements) {
    for (const [directive, address] of addressesOf(element)) need(directive, address)
    if (isActiveScript(element)) needs.allow('script-src', hashSource(textIn(element)))
    if (isActiveStyle(element)) {
      const css = textIn(element)
      needs.allow('style-src', hashSource(css))
      for (const [directive, address] of addressesInCss(css)) need(directive, address)
    }
  }
  return needs
}
