import type { Element, Root } from 'hast'
import { cache } from 'react'
import { shortcodes } from '@/lib/schema/shortcodes'
import { inText } from './allowed'
import { nameFigures, shortcodeAnchor, wantedAnchors } from './anchors'
import { noteAttributes } from './attribute-spans'
import { takeApartEnds } from './breakouts'
import { destinationsIn } from './destinations'
import { drawShortcodes } from './draw-shortcodes'
import { nameFootnotes } from './footnotes'
import { nameHeadings } from './headings'
import { placeHtml } from './html-places'
import { excess, TOO_DEEP } from './limits'
import { modernise } from './obsolete'
import { parseText, toHtml } from './parse'
import { decodeNames, markFigures } from './pictures'
import { correctPositions, type PointAt, pointsOf } from './points'
import { sanitiser } from './sanitise'
import { mask, type Shortcode, type ShortcodeMistake, scan } from './shortcodes'
import { restoreInMarkdown, restoreInTags, type Source } from './source'
import { splitAroundShortcodes } from './split'
import { wrapTables } from './tables'
import { drawTasks } from './tasks'
import { tidy } from './tidy'
import type { CompiledText, Removed } from './types'

const sanitise = sanitiser(inText)
const rules = new Map(shortcodes.map(({ name, inner }) => [String(name), inner]))

/**
 * Compiles a Markdown text: shortcodes, Markdown, raw HTML by the allow-list. Never throws: what is wrong is among `mistakes`
 * and `removed`. A text that is too much to read (see `limits`) becomes one paragraph of itself, and a mistake.
 *
 * The outline of a page asks for its texts before they are drawn: React keeps what was compiled until the page is drawn. The
 * tree is shared, and not to be changed.
 */
export const compile = cache((text: string): CompiledText => {
  const { parts, mistakes } = scan(text, (name) => rules.get(name))
  const source = { text, parts }
  // Markdown's parser leaves a byte order mark out, and counts from behind it.
  const masked = mask(text, parts).replace(/^\ufeff/, ' ')
  const problem = excess(masked)
  const pointAt = pointsOf(text)
  const html = problem === undefined ? read(masked, source, pointAt) : undefined
  if (!html) {
    const mistake = tooMuch(text, problem ?? TOO_DEEP)
    return { tree: asParagraph(text), parts, mistakes: [mistake, ...mistakes], removed: [] }
  }
  const { tree, removed } = sanitise(html)
  const lost = draw(tree, source, pointAt)
  return { tree, parts, mistakes, removed: [...removed, ...lost] }
})

/** The anchors that a text wants, in its order: those of headings, figures, footnotes and of HTML with an id. */
export function anchorsOf(text: string): string[] {
  return wantedAnchors(compile(text).tree)
}

/** Markdown and raw HTML to a tree in which nothing is safe yet, and placeholders still stand in text. */
function read(masked: string, source: Source, pointAt: PointAt): Root | undefined {
  const markdown = parseText(masked)
  if (!markdown) return undefined
  restoreInMarkdown(markdown, source)
  markFigures(markdown)
  drawTasks(markdown)
  const destinationAt = destinationsIn(markdown)
  const places = placeHtml(markdown, masked)
  const html = toHtml(markdown, masked)
  if (!html) return undefined
  noteAttributes(html, places, destinationAt, pointAt)
  correctPositions(html, masked.length, pointAt, places)
  restoreInTags(html, source)
  modernise(html)
  return html
}

/** From what the author wrote to what a page needs. Changes the tree; returns what nothing is left of. */
function draw(tree: Root, source: Source, pointAt: PointAt): Removed[] {
  drawShortcodes(tree, source, (part, index) => shortcodeElement(source.text, part, index, pointAt))
  const lostLinks = splitAroundShortcodes(tree)
  tidy(tree)
  decodeNames(tree)
  nameFootnotes(tree)
  nameFigures(tree)
  const lostHeadings = nameHeadings(tree)
  wrapTables(tree)
  takeApartEnds(tree)
  return [...lostLinks, ...lostHeadings]
}

/** Undefined where nobody knows the name. */
function shortcodeElement(
  text: string,
  part: Shortcode,
  index: number,
  pointAt: PointAt,
): Element | undefined {
  if (!rules.has(part.name)) return undefined
  return {
    type: 'element',
    tagName: 'shortcode',
    properties: {
      index,
      id: shortcodeAnchor(part),
      innerIds: part.inner && anchorsOf(text.slice(part.inner.start, part.inner.end)),
    },
    children: [],
    position: { start: pointAt(part.start), end: pointAt(part.end) },
  }
}

function asParagraph(text: string): Root {
  const paragraph: Element = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: text }],
  }
  return { type: 'root', children: [paragraph] }
}

function tooMuch(text: string, message: string): ShortcodeMistake {
  return { kind: 'depth', start: 0, end: text.length, message }
}
