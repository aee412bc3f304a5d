import { string, tokenize, tokenTypes } from 'css-tree'
import type { Document } from 'domhandler'
import { inlineConstants } from '@/lib/finish/style/constants'
import { classesOf } from '@/lib/finish/style/elements'
import { joinGroups } from '@/lib/finish/style/join'
import { dropUnnamed } from '@/lib/finish/style/live'
import { markedNames, replaceMarked } from '@/lib/finish/style/marks'
import { indexPage } from '@/lib/finish/style/page-index'
import { prune } from '@/lib/finish/style/prune'
import { render } from '@/lib/finish/style/render'
import { readScripts } from '@/lib/finish/style/scripts'
import { sheetsOf } from '@/lib/finish/style/sheets'
import { elementsOf } from '@/lib/finish/walk'
import { bodyOf, isFrame } from '@/lib/preview/frame'
import type { Names } from './names'
import type { Output } from './output'

/** How a page looks, or a part of it. */
export interface Look {
  /** The rules of its elements, with names that depend on nothing else: two looks are the same when these are. */
  css: string
  /** The same without names, as pieces that can be told apart: what they differ in is alike on pages that were changed alike. */
  tokens: readonly string[]
  /** Which elements share their classes. */
  classes: string
}

/**
 * What a page's style says of its elements. A page carries their rules under short names that are counted through the page, as its addresses
 * were when it was finished; so the style is pruned once more, as the finish did it.
 *
 * @param document its addresses are named
 */
export function lookOf(document: Document, file: string, output: Output, names: Names): Look {
  const elements = [...elementsOf(document)]
  const sheets = sheetsOf(file, elements, { exportDir: output.dir, buildDir: '', basePath: '' })
  const scripts = readScripts([])
  const nodes = sheets.flatMap(({ nodes = [] }) => nodes)
  const pruned = dropUnnamed(prune(nodes, indexPage(elements, scripts)), scripts)
  const css = render(joinGroups(inlineConstants(pruned, (name) => name.startsWith('--'))))
  // In the order of the rules: that of the classes of an element means nothing.
  const numbers = numbersOf([...markedNames(css), ...elements.flatMap(classesOf)])
  const nameOf = (name: string) => `${name.startsWith('--') ? '--p' : 'c'}${numbers.get(name)}`
  const classes = elements.map((element) =>
    classesOf(element)
      .map((name) => numbers.get(name) ?? 0)
      .sort((a, b) => a - b),
  )
  return {
    classes: classes.map((some) => some.join(' ')).join(),
    css: names.inCss(replaceMarked(css, (name) => nameOf(name))),
    tokens: tokensOf(
      names.inCss(replaceMarked(css, (name) => (name.startsWith('--') ? '--' : 'c'))),
    ),
  }
}

/** Leaves nothing in a document but the page's own part: an entry more in the menu changes neither its rules nor the numbers of its names. */
export function dropFrame(document: Document): void {
  const body = bodyOf(document)
  if (!body) return
  body.children = body.children.filter((child) => !isFrame(child))
  // Selectors ask for neighbours.
  for (const [index, child] of body.children.entries()) {
    child.prev = body.children[index - 1] ?? null
    child.next = body.children[index + 1] ?? null
  }
}

/** The place of each name where it is first used. */
function numbersOf(names: readonly string[]): Map<string, number> {
  return new Map([...new Set(names)].map((name, index) => [name, index]))
}

function tokensOf(css: string): string[] {
  const tokens: string[] = []
  tokenize(css, (type, start, end) => {
    if (type === tokenTypes.WhiteSpace) return
    const token = css.slice(start, end)
    tokens.push(type === tokenTypes.String ? string.encode(string.decode(token)) : token)
  })
  return tokens
}
