import { stripVTControlCharacters } from 'node:util'
import { anchorOf, RULES_DOCUMENT } from '@/lib/check/report/documentation'
import type { JsonReport } from '@/lib/check/report/json'
import { fixableOf } from '@/lib/check/report/total'
import { type Found, foundIn, isError } from '@/lib/preview/report/found'
import { addressIn, type Places } from '@/lib/preview/report/places'
import { shownLines } from '@/lib/preview/report/shown'
import type { Report } from '@/lib/preview/types'
import { capped } from './capped'
import { code, codeBlock, link, text } from './markdown'

const MOST_FINDINGS = 20
const MOST_LINES = 40
const MOST_OF_A_LINE = 200

/** Why a side could not be built: its findings, errors first; where there is no error, what the build printed last. */
export function failure(
  { findings, output }: NonNullable<Report['failed']>,
  places: Places,
): string[] {
  const found = findings ? foundIn(findings) : []
  const lines = lastLines(output)
  return [
    ...(findings && found.length > 0
      ? [
          capped(found, MOST_FINDINGS, (finding) => lineOfFinding(finding, places)),
          whatToDo(findings.summary, places),
        ]
      : []),
    ...(found.some(isError) || lines === ''
      ? []
      : ['What the build printed last:', codeBlock(lines)]),
  ]
}

/** Where a finding is, what it says, and the rule that says why. */
function lineOfFinding(finding: Found, { files }: Places): string {
  const { path, reason, ruleId, place } = finding
  const where = code(`${path}:${place.start.line}:${place.start.column}`)
  const rules = addressIn(files, RULES_DOCUMENT)
  const rule = link(code(ruleId), addressIn(rules && `${rules}#`, anchorOf(ruleId)))
  return `**${isError(finding) ? 'Error' : 'Warning'}** in ${where}: ${text(reason)} (${rule})`
}

function whatToDo(summary: JsonReport['summary'], { files }: Places): string {
  return [
    ...(summary.fixable > 0 ? [`\`npm run check -- --fix\` mends ${fixableOf(summary)}.`] : []),
    `${link(code(RULES_DOCUMENT), addressIn(files, RULES_DOCUMENT))} explains the rules.`,
  ].join(' ')
}

function lastLines(output: string): string {
  const lines = shownLines(stripVTControlCharacters(output)).trim().split('\n')
  return lines
    .slice(-MOST_LINES)
    .map((line) => line.slice(0, MOST_OF_A_LINE).replace(/[\ud800-\udbff]$/, ''))
    .join('\n')
}
