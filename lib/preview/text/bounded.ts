import type { TextLine } from '@/lib/preview/types'

/** More than anybody reads. */
const MOST = 3_000
/** Lines around a change that are kept, so that it is seen where it stands. */
const CONTEXT = 2
/** One line of a page can be a book. */
const LONGEST = 5_000

/** Leaves lines out where there are too many, first those that did not change, and says so where they were. */
export function bounded(lines: readonly TextLine[]): TextLine[] {
  const near = lines.length > MOST ? withoutFar(lines) : lines
  const left = near.length - MOST
  const kept = left > 0 ? [...near.slice(0, MOST), note(`${left} more lines are left out`)] : near
  return kept.map((line) => (line.text.length > LONGEST ? shortened(line) : line))
}

function withoutFar(lines: readonly TextLine[]): TextLine[] {
  const kept: TextLine[] = []
  for (let at = 0; at < lines.length; ) {
    let end = at
    while (lines[end]?.kind === 'same') end++
    const [from, to] = [at === 0 ? at : at + CONTEXT, end === lines.length ? end : end - CONTEXT]
    if (to - from > 1) {
      const said = note(`${to - from} lines that did not change are left out`)
      kept.push(...lines.slice(at, from), said, ...lines.slice(to, end))
    } else kept.push(...lines.slice(at, end))
    if (end < lines.length) kept.push(lines[end] as TextLine)
    at = end + 1
  }
  return kept
}

function shortened({ kind, text }: TextLine): TextLine {
  // Half a character is none.
  const start = text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')
  const left = text.length - start.length
  return { kind, text: `${start} [${left} more characters are left out]` }
}

function note(text: string): TextLine {
  return { kind: 'same', text: `[${text}]` }
}
