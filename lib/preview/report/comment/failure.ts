import { stripVTControlCharacters } from 'node:util'
import { shownLines } from '@/lib/preview/report/shown'
import type { Report } from '@/lib/preview/types'
import { capped } from './capped'
import { code, codeBlock, text } from './markdown'

const MOST_FINDINGS = 20
const MOST_LINES = 40
const MOST_OF_A_LINE = 200

/** Why a side could not be built: its findings, errors first; where there is no error, what the build printed last. */
export function failure({ findings, output }: NonNullable<Report['failed']>): string[] {
  const found = (findings?.files ?? []).flatMap(({ path, findings: list }) =>
    list.map((finding) => ({ path, ...finding })),
  )
  const errors = found.filter(({ severity }) => severity === 'error')
  const warnings = found.filter(({ severity }) => severity !== 'error')
  const lines = lastLines(output)
  return [
    ...(found.length > 0
      ? [
          capped([...errors, ...warnings], MOST_FINDINGS, (finding) => {
            const { path, severity, reason, place } = finding
            const where = code(`${path}:${place.start.line}:${place.start.column}`)
            return `**${severity === 'error' ? 'Error' : 'Warning'}** in ${where}: ${text(reason)}`
          }),
        ]
      : []),
    ...(errors.length === 0 && lines !== ''
      ? ['What the build printed last:', codeBlock(lines)]
      : []),
  ]
}

function lastLines(output: string): string {
  const lines = shownLines(stripVTControlCharacters(output)).trim().split('\n')
  return lines
    .slice(-MOST_LINES)
    .map((line) => line.slice(0, MOST_OF_A_LINE).replace(/[\ud800-\udbff]$/, ''))
    .join('\n')
}
