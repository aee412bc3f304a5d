import { CST, Lexer } from 'yaml'
import type { Span } from '@/lib/check/finding'
import { Covers } from './covers'

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
const IN_TEXT = new RegExp(`<!--\\s*${KEYWORD}(-file)?(?![\\w-])`, 'g')
const CLOSING = '-->'

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
  const covers = new Covers(text)
  const whole = { start: 0, end: text.length }
  return tokensOf(yaml.text).flatMap(({ token, start, isValue }) => {
    const at = yaml.base + start
    if (isValue) {
      return commentsIn(token, at).map(({ span, said, ofFile }) => {
        const block = () => covers.blockBelow(span.end, at + token.length)
        const covered = covers.standsAlone(span) ? block() : covers.linesOf(span)
        return silence(text, span, said, ofFile ? whole : covered)
      })
    }
    const opening = IN_YAML.exec(token)
    if (!opening) return []
    const span = { start: at, end: at + token.trimEnd().length }
    const covered = covers.standsAlone(span) ? covers.entryBelow(span.end) : covers.entryAt(at)
    const said = { start: at + opening[0].length, end: span.end }
    return [silence(text, span, said, opening[1] ? whole : covered)]
  })
}

/** A comment of HTML, and what it says behind the keyword. */
interface Comment {
  span: Span
  said: Span
  ofFile: boolean
}

/** The comments in a text that silence something. One that is never closed is none. */
function commentsIn(text: string, base: number): Comment[] {
  const comments: Comment[] = []
  let end = 0
  for (const { 0: opening, 1: file, index } of text.matchAll(IN_TEXT)) {
    if (index < end) continue
    const closing = text.indexOf(CLOSING, index)
    if (closing === -1) break
    end = closing + CLOSING.length
    comments.push({
      span: { start: base + index, end: base + end },
      said: { start: base + index + opening.length, end: base + closing },
      ofFile: file !== undefined,
    })
  }
  return comments
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

function silence(text: string, span: Span, { start, end }: Span, covers: Span): Silence {
  const said = text.slice(start, end)
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
