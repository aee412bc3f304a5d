import { firstLine } from '@/lib/preview/browser'
import { listed, pagesOf } from '@/lib/preview/listed'
import type { Built, Change } from '@/lib/preview/types'
import { changedAccessibility, MOST_ASKED } from './accessibility'
import { changedFindings } from './findings'
import { changedHtml, MOST_VALIDATED } from './html'
import { changedLinks } from './links'
import { changedMetadata } from './metadata'
import type { Seen } from './points'
import { changedRedirects } from './redirects'
import { type Sides, sidesOf, type Wanted } from './sides'
import { tell } from './tell'
import { changedWeight } from './weight'

interface Options {
  /** The pages that are pictured as well: those that differ, or a sample. */
  pages: readonly Wanted[]
  /** False asks nothing that needs Chromium. */
  inBrowser?: boolean
}

export interface Judged {
  changes: Change[]
  /** What could not be compared, and why: a sentence each. */
  left: string[]
}

/** @param left takes a sentence for each thing that could not be looked at */
type Check = (sides: Sides, left: string[]) => Seen[] | Promise<Seen[]>

/** In the order of the report, each with how a failure of it is told, and how many pages it looks at. */
const CHECKS: readonly (readonly [Change['about'], what: string, Check, most?: number])[] = [
  ['findings', 'The findings', changedFindings],
  ['links', 'The links', changedLinks],
  ['redirects', 'The redirects', changedRedirects],
  ['accessibility', 'Accessibility', changedAccessibility, MOST_ASKED],
  ['html', 'The HTML', changedHtml, MOST_VALIDATED],
  ['metadata', 'The metadata', changedMetadata],
  ['weight', 'The weight of pages', (sides) => changedWeight(sides)],
]

/**
 * Finds what got worse or better from base to head, and only that: what is wrong on both sides is not told. A check that fails does not stop the others.
 *
 * @throws when a folder cannot be read
 */
export async function changesOf(
  base: Built,
  head: Built,
  { pages, inBrowser = true }: Options,
): Promise<Judged> {
  const sides = sidesOf(base, head, pages)
  const changes: Change[] = []
  const left: string[] = []
  for (const [about, what, check, most] of CHECKS) {
    if (about === 'accessibility' && !inBrowser) continue
    try {
      changes.push(...tell(about, await check(sides, left)))
      if (most !== undefined) left.push(...leftOut(what, pages, most))
    } catch (error) {
      const reason = firstLine(error)
      left.push(`${what} could not be compared. ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`)
    }
  }
  return { changes, left }
}

function leftOut(what: string, pages: readonly Wanted[], most: number): string[] {
  const beyond = pages.filter(({ kind }) => kind !== 'removed').slice(most)
  if (beyond.length === 0) return []
  const names = listed(beyond.map(({ address }) => address))
  return [
    `${what} was compared on ${pagesOf(most)}, and not on ${pagesOf(beyond.length)} more: ${names}.`,
  ]
}
