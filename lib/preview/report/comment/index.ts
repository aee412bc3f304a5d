import { type ListedPage, listedPages, samplePages } from '@/lib/preview/report/pages'
import type { Places } from '@/lib/preview/report/places'
import { verdictOf } from '@/lib/preview/report/verdict'
import { EFFECT, namesOf } from '@/lib/preview/report/words'
import type { Change, Report, Side } from '@/lib/preview/types'
import { capped } from './capped'
import { failure } from './failure'
import { lineOfChange, lineOfPage, reportAddress } from './lines'
import { code, link, text } from './markdown'

/** The first line of the comment. Nobody sees it: it is how the comment is found again, to be kept up to date. */
export const MARKER = '<!-- blockfront-preview -->'

const MOST_CHANGES = 10
const MOST_PAGES = 25
const MOST_SENTENCES = 8

/**
 * `comment.md`: what a report says, as a comment of a pull request on GitHub. What comes from the pull request is shown as text and does
 * nothing (`text`). It is far shorter than the 65,536 characters that GitHub takes, however much there is to say.
 *
 * @param places absolute addresses, from whoever publishes the preview
 */
export function comment(report: Report, places: Places = {}): string {
  const { pages, effects } = verdictOf(report)
  const parts = [
    MARKER,
    `### ${pages}`,
    ...(effects ? [effects] : []),
    ...(report.failed ? failure(report.failed, places) : compared(report, places)),
    ...listed('Left out', report.left, MOST_SENTENCES, text),
    footer(report, places),
  ]
  return `${parts.join('\n\n')}\n`
}

function compared(report: Report, places: Places): string[] {
  const { everywhere, changes } = report
  const lineOf = (page: ListedPage) => lineOfPage(page, places)
  const alike = [
    ...(everywhere ? [`What differs: ${text(everywhere.what.join(', '))}`] : []),
    ...samplePages(report).map(lineOf),
  ]
  const whole = reportAddress(places)
  const more = whole ? `: see ${link('the report', whole)}` : ''
  const listChanges = (kind: Change['kind']) =>
    listed(
      EFFECT[kind],
      changes.filter((change) => change.kind === kind),
      MOST_CHANGES,
      lineOfChange,
      more,
    )
  return [
    ...listChanges('worse'),
    ...listed('Pages', listedPages(report), MOST_PAGES, lineOf, more),
    ...listed('Changed everywhere', alike, MOST_SENTENCES, (line) => line),
    ...listChanges('better'),
  ]
}

function footer({ base, head }: Report, places: Places): string {
  const report = reportAddress(places)
  const named = (side: Side) => namesOf(side).map(code).join(' at ')
  return [
    ...(places.after ? [link('Preview', places.after)] : []),
    ...(report ? [link('Report with texts and pictures', report)] : []),
    `${named(head)}, compared with ${named(base)}`,
  ].join(' · ')
}

function listed<T>(
  title: string,
  entries: readonly T[],
  most: number,
  lineOf: (entry: T) => string,
  more = '',
): string[] {
  return entries.length > 0 ? [`**${title}**`, capped(entries, most, lineOf, more)] : []
}
