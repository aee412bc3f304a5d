import { parseDocument } from '@/lib/finish/dom'
import { bodyOf, isFrame } from '@/lib/preview/frame'
import { type Step, steps } from '@/lib/preview/sequences'
import type { TextLine } from '@/lib/preview/types'
import { bounded } from './bounded'
import { withCounterparts } from './counterparts'
import { headLines } from './head'
import { linesOf } from './lines'

/**
 * What of a page's text is another one, line by line: its title and description, then what it shows.
 *
 * @param before the HTML of the page, or undefined when there was none; so is `after`
 * @param of `own`: without the header and the footer, which all pages share; `page`: with them
 * @returns lines of both, at most 3,000: what is left out of a longer text is said in brackets, in the place where it was
 */
export function textDiff(
  before: string | undefined,
  after: string | undefined,
  of: 'own' | 'page' = 'own',
): TextLine[] {
  const found = withCounterparts(steps(linesIn(before, of), linesIn(after, of)))
  return bounded(found.map(lineOf))
}

function lineOf({ kind, item }: Step): TextLine {
  return { kind, text: item }
}

function linesIn(html: string | undefined, of: 'own' | 'page'): string[] {
  if (html === undefined) return []
  const document = parseDocument(html)
  const shown = bodyOf(document)?.children ?? []
  const wanted = of === 'page' ? shown : shown.filter((node) => !isFrame(node))
  return [...headLines(document), ...linesOf(wanted)]
}
