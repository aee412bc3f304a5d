import type { Document } from 'domhandler'
import { parseDocument } from '@/lib/finish/dom'
import { elementsOf } from '@/lib/finish/walk'
import { bodyOf } from '@/lib/preview/frame'
import { urlOf } from '@/lib/url'
import type { Output } from './output'

/** The page for addresses where nothing is (components/site/Missing.tsx). */
export const MISSING = '/404.html'

/** Takes the list of the other pages out of it: what is listed is for these to tell. */
export function dropList(document: Document): void {
  for (const main of elementsOf(document)) {
    if (main.name !== 'main') continue
    for (const list of elementsOf(main)) if (list.name === 'ul') list.children = []
  }
}

/** Where the pages still are that the site does not have, as this page says; '' when it says nothing. */
export function legacyOf(output: Output): string {
  const file = output.pages.get(MISSING)
  const document = file === undefined ? undefined : parseDocument(output.read(file))
  const body = document && bodyOf(document)
  const told = body && [...elementsOf(body)].find(({ attribs }) => attribs.id === 'missing-legacy')
  const link = told && [...elementsOf(told)].find(({ name }) => name === 'a')
  return urlOf(link?.attribs.href ?? '')?.origin ?? ''
}
