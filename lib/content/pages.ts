import { allPages } from 'contentlayer/generated'
import { decodeAddress } from '@/lib/percent'
import { clean } from './clean'
import type { Page } from './types'

/**
 * All pages, whole. Only what is made anew by every build may read them: the lists of pages, and each page itself. What else a
 * page knows of the others is in `neighbours` (docs/decisions/0036).
 */
export const pages: readonly Page[] = clean(allPages)

const byAddress = new Map(pages.map((page) => [page.address, page]))

/** The page of a route; its segments are encoded in `npm run dev`, and not in a build. No page has a "%" in its address. */
export function pageOfRoute(segments: readonly string[]): Page | undefined {
  return byAddress.get(decodeAddress(['', ...segments, ''].join('/')))
}
