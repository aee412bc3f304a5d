import type { VFile } from 'vfile'
import { type Finding, inOrder } from '@/lib/check/finding'
import { formatFindings } from './text'

/** GitHub shows so many annotations of a kind for one step, and drops the rest in silence. */
const MOST_OF_A_KIND = 10

export interface GithubOptions {
  /** A file as GitHub knows it: from the root of its repository. */
  pathOf: (file: VFile) => string
  /** A word that nobody can guess. Between two of it, what the log shows is no command, whatever an author wrote. */
  token: string
}

/**
 * Findings as workflow commands, which GitHub shows as annotations in a pull request, and below them the text of all, for
 * the log (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). Errors come first: there is
 * room for ten of them, and ten warnings.
 */
export function formatGithub(files: readonly VFile[], { pathOf, token }: GithubOptions): string {
  const found = files.flatMap((file) =>
    inOrder(file.messages).map((finding) => ({ file, finding })),
  )
  const errors = found.filter(({ finding }) => finding.fatal).slice(0, MOST_OF_A_KIND)
  const warnings = found.filter(({ finding }) => !finding.fatal).slice(0, MOST_OF_A_KIND)
  const shown = [...errors, ...warnings]
  const rest = found.length - shown.length
  return [
    ...shown.map(({ file, finding }) => annotation(pathOf(file), finding)),
    ...(rest > 0
      ? [
          command(
            'notice',
            { title: 'More findings' },
            `${rest} more stand in the log of this step.`,
          ),
        ]
      : []),
    command('stop-commands', {}, token),
    formatFindings(files, { all: true }),
    `::${token}::`,
  ].join('\n')
}

function annotation(path: string, { ruleId, fatal, reason, place }: Finding): string {
  const { start, end } =
    place && 'start' in place ? place : { start: { line: 1 }, end: { line: 1 } }
  return command(
    fatal ? 'error' : 'warning',
    {
      file: path,
      line: start.line,
      endLine: end.line,
      // GitHub takes columns only where both are of one line.
      ...('column' in start && 'column' in end && start.line === end.line
        ? { col: start.column, endColumn: end.column }
        : {}),
      title: ruleId ?? '',
    },
    reason,
  )
}

/** A workflow command, escaped as GitHub's own toolkit does (actions/toolkit, packages/core/src/command.ts). */
function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(
    ([key, value]) =>
      `${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  )
  return `::${[name, ...(list.length > 0 ? [list.join(',')] : [])].join(' ')}::${escaped(message)}`
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
