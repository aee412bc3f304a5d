import { brokenReferences } from '@/lib/crawl'
import { parseDocument } from '@/lib/finish/dom'
import { originOf } from '@/lib/preview/compare/origin'
import type { Output } from '@/lib/preview/compare/output'
import { changedPoints, type Point, type Seen } from './points'
import { movesOf, type Sides } from './sides'

/** Which links, pictures and fragments lead to nothing now and did not before, or the other way round: on all pages, as others may lead to what changed. */
export function changedLinks(sides: Sides): Seen[] {
  const { before, after } = sides
  const moves = movesOf(sides)
  // What was wrong on a page that is gone is not mended.
  const old = pointsOf(before, moves).filter(
    ({ address = '' }) => !before.pages.has(address) || after.pages.has(address),
  )
  return changedPoints(old, pointsOf(after))
}

function pointsOf(output: Output, moves: ReadonlyMap<string, string> = new Map()): Point[] {
  const site = { root: output.dir, basePath: '', origin: originIn(output) }
  const broken = brokenReferences(site)
  const isPage = (from: string) => output.pages.has(from) || output.redirects.has(from)
  const told = new Set(broken.filter(({ from }) => isPage(from)).map(({ problem }) => problem))
  // What a list of pages or redirects names is told with the page.
  return broken
    .filter(({ from, problem }) => isPage(from) || !told.has(problem))
    .map(({ from, what, written, problem }) => {
      const address = moves.get(from) ?? from
      return {
        key: JSON.stringify([address, written]),
        alike: JSON.stringify([address, problem]),
        address,
        sentence: `${what[0]?.toUpperCase()}${what.slice(1)} ${problem}`,
      }
    })
}

/** The origin that a site is built for, as its pages say; '' when none does. */
function originIn(output: Output): string {
  for (const file of output.pages.values()) {
    const origin = originOf(parseDocument(output.read(file)))
    if (origin !== '') return origin
  }
  return ''
}
