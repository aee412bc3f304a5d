import type { Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const printer = unified().use(rehypeStringify, {
  characterReferences: { useNamedReferences: true },
})
const parser = unified().use(rehypeRaw)

/** A tree as HTML. */
export const print = (tree: Root) => printer.stringify(tree)

/** What a browser reads in a piece of HTML. */
export const parseHtml = (html: string) =>
  parser.runSync({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root

/** Elements around which white space is nothing. */
const BLOCKS = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'dd',
    'del',
    'details',
    'dialog',
    'div',
    'dl',
    'dt',
  ],
  ...['figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr'],
  ...['iframe', 'ins', 'li', 'link', 'main', 'meta', 'nav', 'ol', 'p', 'pre', 'script', 'section'],
  ...[
    'style',
    'summary',
    'table',
    'tbody',
    'td',
    'textarea',
    'tfoot',
    'th',
    'thead',
    'title',
    'tr',
    'ul',
  ],
])

/** HTML in a form in which two pieces are equal when browsers draw them alike (as CommonMark's own test runner does it). */
export function normalise(tree: Root): string {
  const copy = structuredClone(tree)
  tidy(copy, false)
  visit(copy, 'element', (element) => {
    element.properties = Object.fromEntries(Object.entries(element.properties).sort())
  })
  return print(copy)
}

type Parent = Root | Extract<Root['children'][number], { type: 'element' }>

function tidy(parent: Parent, verbatim: boolean): void {
  const joined: Parent['children'] = []
  for (const child of parent.children) {
    const last = joined.at(-1)
    if (child.type === 'text' && last?.type === 'text') last.value += child.value
    else joined.push(child as never)
  }
  parent.children = joined.flatMap((child, index): never[] => {
    if (child.type === 'element') tidy(child, verbatim || child.tagName === 'pre')
    if (child.type !== 'text' || verbatim) return [child as never]
    const atStart = isEdge(joined[index - 1]) && (index > 0 || isBlock(parent))
    const atEnd = isEdge(joined[index + 1]) && (index < joined.length - 1 || isBlock(parent))
    let value = child.value.replace(/\s+/g, ' ')
    if (atStart) value = value.trimStart()
    if (atEnd) value = value.trimEnd()
    return value === '' ? [] : [{ ...child, value } as never]
  })
}

const isBlock = (node: { type: string; tagName?: string }) =>
  node.type === 'root' || BLOCKS.has(node.tagName ?? '') || node.tagName === 'br'
const isEdge = (node: { type: string } | undefined) =>
  node === undefined || node.type === 'comment' || isBlock(node)
