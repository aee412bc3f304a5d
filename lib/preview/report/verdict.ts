import { count, counted } from '@/lib/check/report/total'
import type { Report } from '@/lib/preview/types'
import { KINDS } from './pages'

/** What a report says, in one or two sentences. Nothing that an author wrote is in them. */
export interface Verdict {
  pages: string
  /** What got worse or better; '' when nothing did. */
  effects: string
}

/** The report in a nutshell. */
export function verdictOf(report: Report): Verdict {
  if (report.failed) return failure(report.failed)
  return { pages: pagesOf(report), effects: effectsOf(report) }
}

function failure({ side, findings }: NonNullable<Report['failed']>): Verdict {
  const found = findings && counted(findings.summary)
  return {
    pages:
      side === 'head'
        ? 'The proposed site could not be built.'
        : 'The site of before could not be built.',
    effects: [...(found ? [`Its content has ${found}.`] : []), 'Nothing was compared.'].join(' '),
  }
}

function pagesOf(report: Report): string {
  const { everywhere } = report
  const parts = KINDS.map((kind) => ({ kind, number: report[kind].length }))
    .filter(({ number }) => number > 0)
    .map(({ kind, number }, index) => `${index === 0 ? count(number, 'page') : number} ${kind}`)
  const sentences = [
    ...(parts.length > 0 ? [`${sentence(parts)}.`] : []),
    ...(everywhere ? [`${count(everywhere.pages, 'page')} changed alike.`] : []),
  ]
  return sentences.join(' ') || 'No page changed.'
}

function effectsOf({ changes }: Report): string {
  const parts = (['worse', 'better'] as const)
    .map((kind) => ({ kind, number: changes.filter((change) => change.kind === kind).length }))
    .filter(({ number }) => number > 0)
    .map(
      ({ kind, number }, index) => `${index === 0 ? count(number, 'thing') : number} got ${kind}`,
    )
  return parts.length > 0 ? `${sentence(parts)}.` : ''
}

/** `a`, `a and b`, `a, b and c` */
export function sentence(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last
}
