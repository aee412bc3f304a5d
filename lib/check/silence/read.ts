import { CST, Lexer } from 'yaml'
import type { Span } from '@/lib/check/finding'
import { blockBelow, entryAt, entryBelow } from './covers'

/** What a comment begins with that silences findings. */
export const KEYWORD = 'blockfront-ignore'

/** A comment that silences findings: `# blockfront-ignore link/vague: It is the name of the campaign.` */
export interface Silence {
  /** The rules that it names. */
  rules: readonly { id: string; span: Span }[]
  reason: string
  /** The whole comment. */
  span: Span
  /** Where findings are silenced that begin there. */
  covers: Span
}

const IN_YAML = new RegExp(`^#\\s*${KEYWORD}(-file)?(?![\\w-])`)
const IN_TEXT = new RegExp(`<!--\\s*${KEYWORD}(-file)?(?![\\w-])[^]*?-->`, 'g')

/**
 * The silences of a file. In YAML, a comment on a line of its own covers the entry below it, and one behind a value that entry.
 * In a text, an HTML comment on a line of its own covers the block below it, and any other its line. `blockfront-ignore-file`
 * covers the file.
 *
 * @param text the whole file
 * @param yaml the YAML in it, and where it starts
 */
export function silencesIn(text: string, yaml: { text: string; base: number }): Silence[] {
  if (!yaml.text.includes(KEYWORD)) return []
  return tokensOf(yaml.text).flatMap(({ token, start, isValue }) => {
    const at = yaml.base + start
    if (!isValue) {
      const opening = IN_YAML.exec(token)
      if (!opening) return []
      const span = { start: at, end: at + token.trimEnd().length }
      const covers = standsAlone(text, span) ? entryBelow(text, span.end) : entryAt(text, at)
      return [silence(text, span, opening[0].length, 0, opening[1] ? whole(text) : covers)]
    }
    return [...token.matchAll(IN_TEXT)].map((found) => {
      const span = { start: at + found.index, end: at + found.index + found[0].length }
      const covers = standsAlone(text, span)
        ? blockBelow(text, span.end, at + token.length)
        : lineOf(text, span)
      const opening = found[0].indexOf(KEYWORD) + KEYWORD.length + (found[1]?.length ?? 0)
      return silence(text, span, opening, '-->'.length, found[1] ? whole(text) : covers)
    })
  })
}

/** The parts of a YAML text: values, and what stands around them. */
function tokensOf(yaml: string): { token: string; start: number; isValue: boolean }[] {
  let start = 0
  let isValue = false
  return [...new Lexer().lex(yaml)].flatMap((token) => {
    // A mark of the lexer's own: the next token is a value, whatever it looks like.
    if (token === CST.SCALAR || token === CST.DOCUMENT || token === CST.FLOW_END) {
      isValue = token === CST.SCALAR
      return []
    }
    const part = { token, start, isValue: isValue || /^["']/.test(token) }
    start += token.length
    isValue = false
    return [part]
  })
}

function silence(
  text: string,
  span: Span,
  opening: number,
  closing: number,
  covers: Span,
): Silence {
  const start = span.start + opening
  const said = text.slice(start, span.end - closing)
  const colon = said.indexOf(':')
  const names = colon === -1 ? said : said.slice(0, colon)
  return {
    rules: [...names.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
      id,
      span: { start: start + index, end: start + index + id.length },
    })),
    reason: colon === -1 ? '' : said.slice(colon + 1).trim(),
    span,
    covers,
  }
}

function standsAlone(text: string, span: Span): boolean {
  const line = lineOf(text, span)
  return text.slice(line.start, span.start).trim() + text.slice(span.end, line.end).trim() === ''
}

function lineOf(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next === -1 ? text.length : next }
}

function whole(text: string): Span {
  return { start: 0, end: text.length }
}
