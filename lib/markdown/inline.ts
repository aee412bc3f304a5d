import type { ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Root as MarkdownRoot } from 'mdast'
import { visit } from 'unist-util-visit'
import { inLine } from './allowed'
import { noteAttributes } from './attribute-spans'
import { takeApartEnds } from './breakouts'
import { destinationsIn } from './destinations'
import { placeHtml } from './html-places'
import { excess } from './limits'
import { modernise } from './obsolete'
import { parseLine, toHtml } from './parse'
import { correctPositions, pointsOf } from './points'
import { sanitiser } from './sanitise'
import { tidy } from './tidy'
import type { CompiledLine } from './types'

const sanitise = sanitiser(inLine)

/**
 * Compiles one line of Markdown: a title, a name, a label. Emphasis, code, links, emoji codes and HTML that stands inside a
 * line are read; what would make a block stays as it is written, and pictures give way to their descriptions. Never throws.
 */
export function compileInline(text: string): CompiledLine {
  const html = excess(text) === undefined ? read(text) : undefined
  if (!html) return { tree: asText(text), removed: [] }
  modernise(html)
  const { tree, removed } = sanitise(html)
  tidy(tree)
  takeApartEnds(tree)
  return {
    tree: { ...tree, children: trim(tree.children as ElementContent[]) },
    // The paragraphs are the parser's.
    removed: removed.filter(({ kind, name }) => kind !== 'element' || name !== 'p'),
  }
}

/** A line of Markdown as plain text: for `<title>`, for descriptions of pictures, for names that are not seen. */
export function plainText(text: string): string {
  const { tree } = compileInline(text)
  visit(tree, { tagName: 'br' }, (_, index, parent) => {
    if (index !== undefined) parent?.children.splice(index, 1, { type: 'text', value: ' ' })
  })
  return textOf(tree).replace(/\s+/g, ' ').trim()
}

function read(text: string): Root | undefined {
  const markdown = parseLine(text)
  if (!markdown) return undefined
  describePictures(markdown)
  const destinationAt = destinationsIn(markdown)
  const places = placeHtml(markdown, text)
  const html = toHtml(markdown, text)
  if (!html) return undefined
  const pointAt = pointsOf(text)
  noteAttributes(html, places, destinationAt, pointAt)
  correctPositions(html, text.length, pointAt, places)
  return html
}

function asText(value: string): Root {
  return { type: 'root', children: [{ type: 'text', value }] }
}

function describePictures(tree: MarkdownRoot): void {
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent || !('alt' in node)) return
    parent.children[index] = { type: 'text', value: node.alt ?? '' }
  })
}

function trim(children: ElementContent[]): ElementContent[] {
  const [first] = children
  const last = children.at(-1)
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return children
}
