import type { JsonReport } from '@/lib/check/report/json'
import { decodeAddress } from '@/lib/percent'
import { NO_FINDINGS } from '@/lib/preview/sides/findings'
import { changedPoints, type Point, type Seen } from './points'
import { movesOf, type Sides } from './sides'

/** What the checker finds now and did not find before, or the other way round. A finding that only moved to another line is the same. */
export function changedFindings(sides: Pick<Sides, 'pages'> & Reports): Seen[] {
  const { base, head } = sides
  // A checker that gave none was not content with everything.
  if ([base.findings, head.findings].includes(NO_FINDINGS)) return []
  const moves = movesOf(sides)
  const folder = folderOf(base.findings)
  const placeNow = (path: string) => moved(path, folder, moves)
  const paths = new Set(head.findings.files.map(({ path }) => path))
  // What was wrong in a file that is gone is not mended.
  const files = base.findings.files.filter(({ path }) => paths.has(placeNow(path)))
  return changedPoints(pointsOf(files, placeNow), pointsOf(head.findings.files))
}

interface Reports {
  base: { findings: JsonReport }
  head: { findings: JsonReport }
}

function pointsOf(
  files: JsonReport['files'],
  placeNow: (path: string) => string = (path) => path,
): Point[] {
  return files.flatMap(({ path, findings }) =>
    findings.map(({ ruleId, severity, reason, place }) => ({
      key: JSON.stringify([placeNow(path), ruleId, reason]),
      alike: JSON.stringify([placeNow(path), ruleId, gist(reason)]),
      sentence: `${severity} in ${path}, line ${place.start.line} (${ruleId}): ${reason}`,
    })),
  )
}

/** A title of 80 characters that has 75 now is as bad; a line that is named moves; what follows says how others are called. */
function gist(reason: string): string {
  const [first = reason] = /^.*?[.!?](?=\s|$)/s.exec(reason) ?? []
  return first.replace(/\d+/g, '0')
}

/** Where a file is now: `content/old.md` and `content/old/_index.md` are at `/old/`. */
function moved(path: string, folder: string, moves: Iterable<readonly [string, string]>): string {
  for (const [from, to] of moves) {
    const [old = '', now = ''] = [from, to].map(
      (address) => folder + decodeAddress(address).replace(/\/$/, ''),
    )
    if (path === `${old}.md` || path.startsWith(`${old}/`)) return now + path.slice(old.length)
  }
  return path
}

/** The content folder of a side: where the settings are. */
function folderOf({ files }: JsonReport): string {
  const settings = files.find(({ path }) => /(?:^|\/)site\.yaml$/.test(path))
  return settings ? settings.path.replace(/\/?site\.yaml$/, '') : 'content'
}
