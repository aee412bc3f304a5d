import type { TextLine } from '@/lib/preview/types'

/** More than anybody reads. */
const MOST = 3_000
/** Lines around a change that are kept, so that it is seen where it stands. */
const CONTEXT = 2
/** One line of a page can be a book. */
const LONGEST = 5_000
/** So many characters are shown before what differs. */
const BEFORE = 200

/** Leaves lines out where there are too many, first those that did not change, and says so where they were. */
export function bounded(lines: readonly TextLine[]): TextLine[] {
  const near = lines.length > MOST ? withoutFar(lines) : lines
  const left = near.length - MOST
  const kept = left > 0 ? [...near.slice(0, MOST), note(`${left} more lines are left out`)] : near
  return kept.map((line, place) =>
    shortened(line, kept[line.kind === 'added' ? place - 1 : place + 1]),
  )
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

/** Cuts a line. Where it begins as the line before or behind it for long, as its old or new wording does, that part is cut that says what differs. */
function shortened(line: TextLine, neighbour: TextLine | undefined): TextLine {
  const { kind, text } = line
  if (text.length <= LONGEST) return line
  const same = sameStart(text, neighbour?.text ?? '')
  const start = same > LONGEST - BEFORE ? whole(text, same - BEFORE) : 0
  const end = whole(text, start + LONGEST)
  const skipped = start > 0 ? `[${start} characters that did not change are left out] ` : ''
  const left = text.length - end
  const rest = left > 0 ? ` [${left} more characters are left out]` : ''
  return { kind, text: skipped + text.slice(start, end) + rest }
}

/** The place, or the one before it where a character consists of two: half of one is none. */
function whole(text: string, place: number): number {
  if (place >= text.length) return text.length
  return /[\udc00-\udfff]/.test(text.charAt(place)) ? place - 1 : place
}

function sameStart(one: string, other: string): number {
  const least = Math.min(one.length, other.length)
  let same = 0
  while (same < least && one[same] === other[same]) same++
  return same
}

function note(text: string): TextLine {
  return { kind: 'same', text: `[${text}]` }
}
