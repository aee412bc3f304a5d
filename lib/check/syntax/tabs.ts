import { isDeepStrictEqual } from 'node:util'
import { parseDocument } from 'yaml'
import type { Edit } from '@/lib/check/finding'
import type { Diagnosis } from './stumble'

const CODES = /^(?:TAB_AS_INDENT|BAD_INDENT|MULTILINE_IMPLICIT_KEY|MISSING_CHAR)$/

/** A tab where spaces belong: nobody sees it, and the parser stumbles in several ways over it. */
export const tab: Diagnosis = ({ error, at, line, yaml }) => {
  if (!CODES.test(error.code)) return undefined
  const leading = /^ *\t+/.exec(line.text)?.[0]
  if (leading !== undefined && line.text.trim() !== '') {
    const start = line.start + leading.trimEnd().length + leading.indexOf('\t')
    return {
      reason: 'A tab indents this line, and YAML counts spaces. Put spaces in place of the tab.',
      span: { start, end: line.start + leading.length },
      edits: withSpaces(yaml.text),
      isTab: true,
    }
  }
  if (error.code !== 'TAB_AS_INDENT') return undefined
  return {
    reason: 'A tab stands here where YAML needs a space. Put a space in its place.',
    span: { start: at, end: at + 1 },
    edits: [{ start: at, end: at + 1, text: ' ' }],
    isTab: true,
  }
}

/** Of a text that people do not write: reading it three times more would take seconds. */
const MAX_LENGTH = 100_000

/** How wide people set their tabs. */
const WIDTHS = [2, 4, 8]

/** Spaces for all tabs at the start of lines, if every width that makes YAML of them makes the same. */
function withSpaces(text: string): Edit[] | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const tabs = [...text.matchAll(/^\t+/gm)].map(({ 0: run, index }) => ({
    start: index,
    length: run.length,
  }))
  const [first, ...others] = WIDTHS.flatMap((width) => {
    const data = dataOf(text.replace(/^\t+/gm, (run) => ' '.repeat(width * run.length)))
    return data === undefined ? [] : [{ width, data }]
  })
  if (!first || others.some(({ data }) => !isDeepStrictEqual(data, first.data))) return undefined
  return tabs.map(({ start, length }) => ({
    start,
    end: start + length,
    text: ' '.repeat(first.width * length),
  }))
}

/** Undefined when it is no YAML, or nothing is in it. */
function dataOf(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false })
  try {
    return document.errors.length > 0 ? undefined : (document.toJS() ?? undefined)
  } catch {
    // Aliases that lead nowhere.
    return undefined
  }
}
