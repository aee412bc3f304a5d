import type { Span } from '@/lib/check/finding'
import type { Alignment, Written } from './alignment'

/** One line of a block scalar. */
interface Line {
  /** Where its content starts: behind all spaces. */
  content: number
  /** The spaces before it. */
  spaces: number
  /** It starts with a tab, which counts as more indentation. */
  hasTab: boolean
  /** Where it ends, and where the next one starts. */
  lineBreak: Span
}

/**
 * A literal (`|`) or folded (`>`) value (YAML 1.2.2, chapter 8.1), read as the parser reads it: its line breaks are those of
 * the lines that it has, and what it folds away is nowhere.
 *
 * @param value tells the indentation that is taken away, where the header gives it in relation to what is around
 */
export function alignBlock(
  written: Written,
  value: string,
  isFolded: boolean,
  aligned: Alignment,
): void {
  const lines = linesOf(written)
  const first = lines.findIndex((line) => !isEmpty(line))
  if (first === -1) {
    for (const line of lines.slice(0, value.length)) aligned.add(line.lineBreak)
    return
  }
  const indent = (lines[first]?.spaces ?? 0) - leadingSpaces(value.split('\n', first + 1)[first])
  let last = lines.length - 1
  const isContent = (line: Line | undefined) => line && (!isEmpty(line) || line.spaces > indent)
  while (!isContent(lines[last])) last--

  for (const line of lines.slice(0, first)) {
    addIndent(line, indent, aligned)
    aligned.add(line.lineBreak)
  }
  const content = lines.slice(first, last + 1)
  if (isFolded) addFolded(content, indent, aligned)
  else addLiteral(content, indent, aligned)
  // What is kept of the end (`|`, `|+`) is what the value has more.
  for (const line of lines.slice(last)) {
    if (aligned.length < value.length) aligned.add(line.lineBreak)
  }
}

function addLiteral(lines: readonly Line[], indent: number, aligned: Alignment): void {
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before) aligned.add(before.lineBreak)
    addIndent(line, indent, aligned)
    aligned.addAll(line.content, line.lineBreak.start)
  }
}

/** Lines that are indented more keep their breaks; others fold as in a flow scalar (chapter 8.1.3). */
function addFolded(lines: readonly Line[], indent: number, aligned: Alignment): void {
  /** The breaks that stand before the next line; the first of them vanishes, unless a line beside it is indented more. */
  let breaks: Span[] = []
  let wasMore = false
  for (const line of lines) {
    const isMore = line.spaces > indent || line.hasTab
    if (isMore || !isEmpty(line)) {
      const isKept = isMore || wasMore || breaks.length === 1
      for (const lineBreak of isKept ? breaks : breaks.slice(1)) aligned.add(lineBreak)
      addIndent(line, indent, aligned)
      aligned.addAll(line.content, line.lineBreak.start)
      breaks = []
      wasMore = isMore
    }
    breaks.push(line.lineBreak)
  }
}

/** The spaces that are part of the value. */
function addIndent({ content, spaces }: Line, indent: number, aligned: Alignment): void {
  if (spaces > indent) aligned.addAll(content - spaces + indent, content)
}

function isEmpty({ content, lineBreak }: Line): boolean {
  return content === lineBreak.start
}

/** The lines below the header. */
function linesOf({ text, start, end }: Written): Line[] {
  const lines: Line[] = []
  const header = text.indexOf('\n', start)
  let at = header === -1 ? end : header + 1
  while (at < end) {
    const found = text.indexOf('\n', at)
    const next = found === -1 || found >= end ? end : found + 1
    const ending = /\r?\n$/.exec(text.slice(Math.max(at, next - 2), next))?.[0].length ?? 0
    const spaces = leadingSpaces(text.slice(at, next))
    lines.push({
      content: at + spaces,
      spaces,
      hasTab: text[at + spaces] === '\t',
      lineBreak: { start: next - ending, end: next },
    })
    at = next
  }
  return lines
}

function leadingSpaces(line = ''): number {
  return /^ */.exec(line)?.[0].length ?? 0
}
