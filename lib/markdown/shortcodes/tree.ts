import type { Token } from './lex'
import {
  badName,
  crossingEnd,
  endText,
  strayEnd,
  tooDeep,
  unclosed,
  unexpectedEnd,
  wrongEnd,
} from './mistakes'
import type { Mates } from './pair'
import type { Tag } from './tag'
import type { InnerRule, ScanResult, Shortcode, ShortcodePart } from './types'
import { isShortcodeName } from './words'

/** Far more than any page needs, and few enough for whoever walks the tree by recursion. */
export const DEEPEST = 32

/** A tag whose closing tag is waited for. */
interface Open {
  tag: Tag
  /** Missing when the tag is broken: then its text belongs to what is around it. */
  shortcode?: Shortcode
  /** How many parts were there when it was opened, itself included: those that follow are its children. */
  childrenFrom: number
}

/** Puts tags together to shortcodes with their inner text. */
export function buildTree(
  tokens: readonly Token[],
  mates: Mates,
  ruleOf: (name: string) => InnerRule,
): ScanResult {
  // One flat list of which a closing tag takes the end for its children: each part is moved once for each level.
  const parts: ShortcodePart[] = []
  const mistakes: ScanResult['mistakes'] = []
  const stack: Open[] = []
  /** Closing tags that were dealt with before their turn. */
  const settled = new Set<Tag>()
  /** The closing tag of what stands too deep: what is inside it is not said to be too deep as well. */
  let deepUntil: Tag | undefined

  for (const token of tokens) {
    if (token.kind === 'escaped') parts.push(token)
    else if (token.form === 'end') end(token)
    else begin(token)
  }
  for (const open of stack) reportUnclosed(open)
  return { parts, mistakes }

  function begin(tag: Tag) {
    const shortcode = tag.broken ? undefined : shortcodeOf(tag)
    if (shortcode) parts.push(shortcode)
    if (tag.form === 'self') return

    const mate = mates.get(tag)
    const open: Open = { tag, childrenFrom: parts.length, ...(shortcode && { shortcode }) }
    if (mate && stack.length < DEEPEST) stack.push(open)
    else if (mate) {
      settled.add(mate)
      if (deepUntil) return
      deepUntil = mate
      mistakes.push(tooDeep(tag, tag, DEEPEST))
    } else if (shortcode && ruleOf(tag.name) === 'required') {
      // It waits for a closing tag with a wrong name.
      if (stack.length < DEEPEST) stack.push(open)
      else reportUnclosed(open)
    }
  }

  function end(tag: Tag) {
    const innermost = stack.at(-1)
    if (tag === deepUntil) deepUntil = undefined
    if (settled.has(tag)) return
    if (tag.name !== '' && ruleOf(tag.name) === 'none') {
      if (!tag.broken) mistakes.push(unexpectedEnd(tag, tag, !tag.extra))
    } else if (mates.has(tag)) {
      endUpTo(tag)
      if (tag.extra && !tag.broken) mistakes.push(endText(tag.extra, tag))
    } else if (innermost && !mates.has(innermost.tag)) {
      stack.pop()
      finish(innermost, tag)
      if (!tag.broken) mistakes.push(wrongEnd(tag, tag, innermost.tag))
    } else if (!tag.broken) {
      const isName = isShortcodeName(tag.name)
      mistakes.push(isName ? strayEnd(tag, tag) : badName(tag.nameSpan, tag.name))
    }
  }

  /** Closes everything up to the tag's mate, which is on the stack: who leaves it early settles its closing tag. */
  function endUpTo(tag: Tag) {
    let crossed: Open | undefined
    for (let open = stack.pop(); open; open = stack.pop()) {
      const mate = mates.get(open.tag)
      if (mate === tag) {
        finish(open, tag)
        break
      }
      if (!mate) {
        reportUnclosed(open)
        continue
      }
      settled.add(mate)
      crossed ??= open
    }
    if (crossed) mistakes.push(crossingEnd(tag, tag, crossed.tag))
  }

  function finish({ shortcode, childrenFrom }: Open, tag: Tag) {
    if (!shortcode) return
    shortcode.inner = { start: shortcode.end, end: tag.start }
    shortcode.end = tag.end
    shortcode.children = parts.splice(childrenFrom)
  }

  function reportUnclosed({ tag }: Open) {
    mistakes.push(unclosed(tag, tag))
  }
}

function shortcodeOf(tag: Tag): Shortcode {
  const { name, nameSpan, delimiter, params, start, end } = tag
  const shortcode: Shortcode = {
    kind: 'shortcode',
    name,
    nameSpan,
    delimiter,
    params,
    start,
    end,
    children: [],
  }
  if (tag.incomplete) shortcode.incomplete = true
  return shortcode
}
