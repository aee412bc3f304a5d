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

type Check = (sides: Sides) => Seen[] | Promise<Seen[]>

/** In the order of the report, each with how a failure of it is told. */
const CHECKS: readonly (readonly [Change['about'], what: string, Check])[] = [
  ['findings', 'The findings', changedFindings],
  ['links', 'The links', changedLinks],
  ['redirects', 'The redirects', changedRedirects],
  ['accessibility', 'Accessibility', changedAccessibility],
  ['html', 'The HTML', changedHtml],
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
  for (const [about, what, check] of CHECKS) {
    if (about === 'accessibility' && !inBrowser) continue
    try {
      changes.push(...tell(about, await check(sides)))
    } catch (error) {
      const reason = firstLine(error)
      left.push(`${what} could not be compared. ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`)
    }
  }
  if (inBrowser) left.push(...leftOut('Accessibility', pages, MOST_ASKED))
  left.push(...leftOut('The HTML', pages, MOST_VALIDATED))
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
