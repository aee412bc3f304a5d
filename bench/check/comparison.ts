import { table } from '@/bench/table'
import type { Candidate } from './candidates'
import type { Measured } from './run'

/** All runs of one candidate. */
export interface Line {
  candidate: Candidate
  runs: readonly Measured[]
}

const HEAD = ['compiler', 'what it does', 'pages per second', 'seconds', 'largest process']

const NOTES = `The same for all: the files, byte by byte; the fields, with their types, choices and what is required, taken from lib/schema;
a new process for each run, started by npm, and nothing kept from the run before. Of each, the run in the middle counts.
Not the same: for the others, \`_index.md\` is called \`index.md\`, because velite leaves out files whose name begins with "_".
They write what they read into files, as JSON or JavaScript, which the check does not. They know no line and no column of a
mistake in a field, and nothing of links, pictures, icons, shortcodes, ids and addresses, nor of any rule beside the schema:
shortcodes are plain text in their HTML. Their Markdown reads GFM and raw HTML, and does not clean it.`

/** The figures as a table, with what can be compared and what cannot. */
export function comparison(lines: readonly Line[], pages: number): string {
  const rows = lines.map(({ candidate, runs }) => {
    const { seconds, memory } = middle(runs)
    return [
      candidate.name,
      candidate.does,
      Math.round(pages / seconds).toString(),
      seconds.toFixed(2),
      memory ? `${Math.round(memory.largest / 1e6)} MB` : '–',
    ]
  })
  return `${table(HEAD, rows)}\n\n${NOTES}`
}

/** The run that took the middle time. */
function middle(runs: readonly Measured[]): Measured {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds)
  const run = sorted[Math.floor((sorted.length - 1) / 2)]
  if (!run) throw new Error('Nothing was measured.')
  return run
}
