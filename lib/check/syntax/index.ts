import type { ErrorCode, YAMLParseError } from 'yaml'
import { linesInBrackets, strayBracket, textAfterBracket, unclosedBracket } from './brackets'
import { outsideKeys, secondDocument } from './documents'
import { deeperThanNeighbour, noSuchColumn } from './indentation'
import { dashWithoutSpace, keyWithoutSpace, lineWithoutKey } from './keys'
import { type Line, Lines, saysSomething } from './lines'
import {
  dashInNoColumn,
  keyBesideDash,
  keyInsideList,
  keyWithoutDash,
  listBelowValue,
} from './lists'
import { badEscape, curlyQuotes, textAfterQuote, unclosedQuote } from './quotes'
import { SENTENCES } from './sentences'
import { foreignComment, foreignDash } from './signs'
import type { Diagnosis, Mistake, Stumble } from './stumble'
import { tab } from './tabs'
import { blankBeforeText, shallowText, textWithoutMark } from './texts'
import {
  hardSpace,
  hashWithoutSpace,
  secondColon,
  specialInBrackets,
  specialStart,
  textBesideMark,
} from './values'

/** What people do, the certain before the likely. */
const DIAGNOSES: readonly Diagnosis[] = [
  secondDocument,
  tab,
  hardSpace,
  foreignComment,
  foreignDash,
  unclosedQuote,
  blankBeforeText,
  shallowText,
  badEscape,
  textAfterQuote,
  curlyQuotes,
  hashWithoutSpace,
  unclosedBracket,
  linesInBrackets,
  textBesideMark,
  secondColon,
  specialStart,
  specialInBrackets,
  textAfterBracket,
  strayBracket,
  dashWithoutSpace,
  keyWithoutSpace,
  textWithoutMark,
  deeperThanNeighbour,
  keyInsideList,
  keyWithoutDash,
  listBelowValue,
  keyBesideDash,
  dashInNoColumn,
  noSuchColumn,
  outsideKeys,
  lineWithoutKey,
]

/** Those that change nothing of the lines below. */
const IN_THEIR_LINE: ReadonlySet<Diagnosis> = new Set([
  hardSpace,
  badEscape,
  textAfterQuote,
  curlyQuotes,
  hashWithoutSpace,
  secondColon,
  specialStart,
  specialInBrackets,
  textAfterBracket,
  keyWithoutSpace,
])

/** Codes with rules of their own. A key that starts with a dash is an entry of a list without a space. */
const ELSEWHERE = new Set<ErrorCode>(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED'])

/** A mistake makes the parser stumble over what follows: how many lines below it are not reported. */
const CASCADE_LINES = 2

/** Of a file that is no YAML at all, the first ones say enough. */
const MAX_MISTAKES = 50

/**
 * What a person did wrong where the parser stumbled: not what it noticed, and not where. Behind a mistake that changes what
 * the lines below belong to, everything is another mistake to the parser, so nothing more is said.
 */
export function mistakesIn({ document, text }: Stumble['yaml']): Mistake[] {
  const errors = document.errors.filter(
    ({ code, pos }) => !ELSEWHERE.has(code) || text[pos[0]] === '-',
  )
  if (errors.length === 0) return []
  // Of a file that is nested too deep, only a part was read.
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (tooDeep) return [{ reason: sentenceFor(tooDeep), span: spanOf(tooDeep) }]
  const lines = new Lines(text)
  const mistakes: Mistake[] = []
  let lastLine = Number.NEGATIVE_INFINITY
  for (const error of errors) {
    const line = lineOf(error, lines)
    const cascades = line.number - lastLine <= CASCADE_LINES
    lastLine = line.number
    if (cascades) continue
    const stumble = { error, at: error.pos[0], line, lines, yaml: { document, text } }
    const { mistake, isAlone } = diagnose(stumble)
    mistakes.push(mistake)
    if (!isAlone || mistakes.length === MAX_MISTAKES) break
  }
  return mistakes
}

/** The line that an error is about: the parser may notice it at the end of those above, or in one that says nothing. */
function lineOf({ pos: [at], message }: YAMLParseError, lines: Lines): Line {
  const line = lines.at(at)
  const isAtEnd = message.startsWith('A block sequence') && line.value.end <= at
  return saysSomething(line) && !isAtEnd ? line : (lines.below(line) ?? line)
}

function diagnose(stumble: Stumble): { mistake: Mistake; isAlone: boolean } {
  const { error, line } = stumble
  for (const diagnosis of DIAGNOSES) {
    const mistake = diagnosis(stumble)
    if (!mistake) continue
    const { text, start } = line
    // What is wrong with an indentation changes what the lines below belong to.
    const isIndent = text.slice(0, Math.max(0, mistake.span.end - start)).trim() === ''
    const isInLine =
      IN_THEIR_LINE.has(diagnosis) && !isIndent && !/ in YAML stream/.test(error.message)
    // Below a "|" that is not read as one, every line of its text is a stumble.
    return { mistake, isAlone: isInLine && !/[|>][-+]?\s*$/.test(line.text) }
  }
  const mistake = { reason: sentenceFor(error), span: spanOf(error, line.end) }
  return { mistake, isAlone: false }
}

function sentenceFor({ code, message }: YAMLParseError): string {
  return SENTENCES[code] ?? `This cannot be read: ${message}.`
}

/** @param last where its line ends: what goes on behind it is not shown */
function spanOf({ pos: [start, end] }: YAMLParseError, last = end): Mistake['span'] {
  return { start, end: Math.max(start, Math.min(end, last)) }
}
