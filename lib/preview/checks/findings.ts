import type { JsonReport } from '@/lib/check/report/json'
import { changedPoints, type Point, type Seen } from './points'
import { movesOf, type Sides } from './sides'

/** What the checker finds now and did not find before, or the other way round. A finding that only moved to another line is the same. */
export function changedFindings(sides: Pick<Sides, 'pages'> & Reports): Seen[] {
  const { base, head } = sides
  return changedPoints(pointsOf(base.findings, movesOf(sides)), pointsOf(head.findings))
}

interface Reports {
  base: { findings: JsonReport }
  head: { findings: JsonReport }
}

function pointsOf({ files }: JsonReport, moves: ReadonlyMap<string, string> = new Map()): Point[] {
  return files.flatMap(({ path, findings }) =>
    findings.map(({ ruleId, severity, reason, place }) => ({
      // A reason may name another line, which moves as well.
      key: JSON.stringify([moved(path, moves), ruleId, reason.replace(/\bline \d+/g, 'line')]),
      sentence: `${severity} in ${path}, line ${place.start.line} (${ruleId}): ${reason}`,
    })),
  )
}

/** Where a file is now: `content/old.md` and `content/old/_index.md` are at `/old/`. */
function moved(path: string, moves: ReadonlyMap<string, string>): string {
  for (const [from, to] of moves) {
    const [old, now] = [from, to].map((address) => address.replace(/\/$/, ''))
    for (const end of ['.md', '/']) {
      const at = path.lastIndexOf(`${old}${end}`)
      if (old && at >= 0) return path.slice(0, at) + now + path.slice(at + old.length)
    }
  }
  return path
}
