import { brokenReferences } from '@/lib/crawl'
import { parseDocument } from '@/lib/finish/dom'
import { elementsOf } from '@/lib/finish/walk'
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
  const site = { root: output.dir, basePath: '', origin: originOf(output) }
  return brokenReferences(site).map(({ from, where, problem }) => {
    const address = moves.get(from) ?? from
    const sentence = `${where} ${problem}`
    return { key: JSON.stringify([address, sentence]), address, sentence }
  })
}

/** The origin that a site is built for, as its pages say; '' when none does. */
function originOf(output: Output): string {
  for (const file of output.pages.values()) {
    for (const { name, attribs } of elementsOf(parseDocument(output.read(file)))) {
      const { rel, href = '' } = attribs
      if (name === 'link' && rel === 'canonical' && URL.canParse(href)) return new URL(href).origin
    }
  }
  return ''
}
