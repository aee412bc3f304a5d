import type { Element, Root } from 'hast'
import type { Span } from '@/lib/check/finding'
import { eachElement } from '@/lib/markdown/walk'
import { spanOf } from './html'

/** Markup that somebody wrote and that is not read: visitors see its signs. */
export interface UnreadMarkup {
  kind:
    | 'spaces'
    | 'unclosed'
    | 'apart'
    | 'reversed'
    | 'bold'
    | 'heading'
    | 'item'
    | 'shortcode'
    | 'comment'
  span: Span
}

/** No text without any of this has such markup. */
const SIGNS = /\]\s*\(|\)\[|\*\*|##|^[ \t]*[-+*]\S|\{\s*[<%]|\{\{|<!--/m

/** Where Markdown has lines of text. */
const BLOCKS = /^(?:p|li|td|th|div|h[1-6])$/

/** Stands for what is no text: a filler that no pattern looks for. */
const FILLER = '\ufffc'

/** An address, as far as nobody means anything else by it. */
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|www\.|\/|#|\.{1,2}\/)\S*$/i

const LINK = /!?\[[^[\]\n]*\]( *)\(((?:[^()\n]|\([^()\n]*\))*)(\)?)/g
const REVERSED = /\([^()\n]+\)\[([^[\]\n]+)\]/g
const BOLD = /(?<![^\s])\*\*(?!\*)|(?<!\*)\*\*(?![^\s])/
const HEADING = /^[ \t]*(#{2,6})(?=[^\s#])/gm
const ITEM = /\n[ \t]*([-+*])(?=[^\s\d*+-])/g
const SHORTCODE =
  /(?<!\{)\{\s*[<%]\s*\/?[a-z][\w-]*[^{}\n]*\}*|\{\{\s+[<%][^{}\n]*\}*|\{\{\s*[a-z][\w-]*\s+[\w-]+=[^{}\n]*\}*/gi

/** The markup in a text that is not read, in the order of its blocks. */
export function unreadIn(text: string, tree: Root): UnreadMarkup[] {
  if (!SIGNS.test(text)) return []
  const found: UnreadMarkup[] = []
  const code: Span[] = []
  eachElement(tree, (element) => {
    const span = spanOf(element)
    if (!span) return
    if (element.tagName === 'code') code.push(span)
    if (BLOCKS.test(element.tagName)) found.push(...inBlock(text, element, span))
  })
  return [...found, ...openComment(text, code)]
}

function inBlock(text: string, element: Element, block: Span): UnreadMarkup[] {
  // A shortcode parts a paragraph, and its parts do not say where they stand.
  if (/\{\{[<%]/.test(text.slice(block.start, block.end))) return []
  const shown = shownAsText(text, element, block)
  const found: UnreadMarkup[] = []
  const add = (kind: UnreadMarkup['kind'], start: number, length: number) => {
    const at = block.start + start
    found.push({ kind, span: { start: at, end: at + length } })
  }
  for (const { 0: all, 1: gap = '', 2: inside = '', 3: end, index } of shown.matchAll(LINK)) {
    const kind = kindOfLink(all.startsWith('!'), gap, inside, end !== '')
    // Where the address ends that is not closed, nobody knows: at the next space, or before it.
    if (kind) add(kind, index, kind === 'unclosed' ? endOfAddress(all) : all.length)
  }
  for (const { 0: all, 1: inside = '', index } of shown.matchAll(REVERSED)) {
    if (ADDRESS.test(inside)) add('reversed', index, all.length)
  }
  for (const { 0: all, 1: signs = '', index } of shown.matchAll(HEADING)) {
    add('heading', index + all.length - signs.length, signs.length)
  }
  for (const { 0: all, index } of element.tagName === 'li' ? shown.matchAll(ITEM) : []) {
    if (all.at(-1) === text[block.start]) add('item', index + all.length - 1, 1)
  }
  for (const { 0: all, index } of shown.matchAll(SHORTCODE)) add('shortcode', index, all.length)
  const bold = shown.search(BOLD)
  if (bold !== -1) add('bold', bold, 2)
  return found
}

function kindOfLink(isPicture: boolean, gap: string, inside: string, isClosed: boolean) {
  const [first = ''] = inside.split(/\s/)
  if (gap !== '') return isClosed && ADDRESS.test(inside) ? 'apart' : undefined
  if (!isPicture && !ADDRESS.test(first) && !/[./]/.test(inside)) return undefined
  if (!isClosed) return 'unclosed'
  return /\s/.test(inside.trim()) ? 'spaces' : undefined
}

function endOfAddress(link: string): number {
  const at = link.indexOf('](') + 2
  return at + link.slice(at).search(/\s|$/)
}

/** A block with fillers for what is read: what is left is shown as it is written. */
function shownAsText(text: string, element: Element, { start, end }: Span): string {
  let shown = ''
  for (const span of readIn(text, element) ?? [{ start, end }]) {
    shown += text.slice(start + shown.length, Math.max(start + shown.length, span.start))
    shown += covered(text.slice(start + shown.length, span.end))
  }
  shown += text.slice(start + shown.length, end)
  return shown.replace(/\\[!-/:-@[-`{-~]/g, FILLER.repeat(2))
}

function covered(text: string): string {
  return text.replace(/[^\n]/g, FILLER)
}

/** Where markup stands that is read. Undefined where nobody knows. */
function readIn(text: string, element: Element): Span[] | undefined {
  const spans: Span[] = []
  for (const child of element.children) {
    if (child.type === 'text') continue
    const span = spanOf(child as Element)
    const name = child.type === 'element' ? child.tagName : ''
    // An address that became a link by itself is a part of what somebody wrote.
    if (name === 'a' && (!span || !/[[<]/.test(text[span.start] ?? ''))) continue
    if (!span) return undefined
    const marks = /^(?:em|strong|del)$/.test(name) ? text.slice(span.start, span.end) : ''
    const [opening] = /^(?:[*_]{1,2}|~{1,2})/.exec(marks) ?? []
    const inside = opening && child.type === 'element' ? readIn(text, child) : undefined
    if (!opening || !inside) spans.push(span)
    else {
      const { length } = opening
      spans.push({ start: span.start, end: span.start + length }, ...inside)
      spans.push({ start: span.end - length, end: span.end })
    }
  }
  return spans
}

/** A comment of HTML that never ends takes all text behind it with it. */
function openComment(text: string, code: readonly Span[]): UnreadMarkup[] {
  const start = text.lastIndexOf('<!--')
  if (start === -1 || text.includes('-->', start + 2)) return []
  if (code.some((span) => start >= span.start && start < span.end)) return []
  return [{ kind: 'comment', span: { start, end: start + 4 } }]
}
