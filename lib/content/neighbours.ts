import { breadcrumbs } from './breadcrumbs'
import type { Page } from './types'

/** What links need to know of a page: where it is, and where it was. */
export type Target = Pick<Page, 'address' | 'source' | 'aliases'>

/** A page as the way to the pages below it names it. */
export type Crumb = Pick<Page, 'address' | 'title'>

/** Keeps what links need to know, and nothing else: a page is drawn anew when this changes of any other one. */
export function targetOf({ address, source, aliases }: Target): Target {
  return { address, source, aliases }
}

/** Keeps what breadcrumbs show, and nothing else: a page is drawn anew when this changes of one above it. */
export function crumbOf({ address, title }: Crumb): Crumb {
  return { address, title }
}

/** The names of the pages above each page: what `crumbOf` all pages tells it. */
export function waysTo(pages: readonly Page[]): ReadonlyMap<Page, readonly Crumb[]> {
  const crumbs = new Map(pages.map((page) => [page.address, crumbOf(page)]))
  return new Map(
    pages.map((page) => [page, breadcrumbs(crumbOf(page), (address) => crumbs.get(address))]),
  )
}
