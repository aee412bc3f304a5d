import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { refuseOthers, writeFolder } from '@/lib/preview/folder'
import { comment, reportHtml, reportJson } from '@/lib/preview/report'
import type { Built, Report, Side } from '@/lib/preview/types'
import { type BuildSide, buildSide } from './build'
import { compareSides, failedReport } from './compared'
import { type Judges, judges } from './judges'
import { type Finished, finishSide, isBuilt, sideOf } from './side'

export interface Asked {
  /** The running checkout. */
  root: string
  /** What Git knows the sides by; `.` is what is in the checkout now. */
  base: string
  head: string
  /** The folder of the report. */
  out: string
  pictures: boolean
  /** The number of the pull request: the report then links to its preview, below which it is published. */
  number?: string
  /** Tells people what is going on: a build takes a while. */
  say: (sentence: string) => void
}

/** How sides are built and looked at: tests have their own. */
export interface Tools extends Judges {
  build: BuildSide
}

/** From `_report/` to the site that it is published with (docs/decisions/0052). */
const PREVIEW = '../'

/**
 * Makes the report of what differs between two commits: `report.html`, `report.json`, `comment.md` and pictures. The checkout, the index
 * and the branches of the user stay as they are.
 *
 * @returns the report; it is written also when a side could not be built
 * @throws BadSetting when a commit or the folder cannot be used
 */
export async function makeReport(
  { root, base, head, out, pictures, number, say }: Asked,
  { build, ...judging }: Tools = { build: buildSide, ...judges },
): Promise<Report> {
  refuseOthers(out, isReport)
  const sides = { base: await sideOf(root, base), head: await sideOf(root, head) }
  let report: Report | undefined
  await writeFolder(out, isReport, async (fresh) => {
    const finish = (side: Side) => finishSide(root, side, build, say)
    report = await reportOf(sides, finish, (one, other) => {
      say('Comparing …')
      return compareSides(root, one, other, judging, pictures ? fresh : undefined)
    })
    const places = number === undefined ? {} : { after: PREVIEW }
    const write = (name: string, text: string) => writeFileSync(path.join(fresh, name), text)
    write('report.html', reportHtml(report, places))
    write('report.json', reportJson(report))
    write('comment.md', comment(report))
  })
  if (!report) throw new Error(`${out} was written without a report.`)
  return report
}

async function reportOf(
  sides: { base: Side; head: Side },
  finish: (side: Side) => Promise<Finished>,
  compare: (base: Built, head: Built) => Promise<Report>,
): Promise<Report> {
  const base = await finish(sides.base)
  if (!isBuilt(base.built)) return failedReport(sides.base, sides.head, 'base', base.built)
  const head = await finish(sides.head)
  if (!isBuilt(head.built)) return failedReport(sides.base, sides.head, 'head', head.built)
  const report = await compare(base.built, head.built)
  return { ...report, left: [...base.left, ...head.left, ...report.left] }
}

/** Whether an earlier call made a folder. */
function isReport(folder: string): boolean {
  const file = path.join(folder, 'report.json')
  if (!existsSync(file) || !existsSync(path.join(folder, 'report.html'))) return false
  return /^\{\s*"version": \d/.test(readFileSync(file, 'utf8').slice(0, 100))
}
