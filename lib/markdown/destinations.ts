import type { Root as MarkdownRoot, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Span } from './shortcodes'

declare module 'mdast' {
  interface Data {
    /** Where the address of a link, a picture or a definition is written. */
    destination?: Span
  }
}

/** As much of the parser's context as is needed here. */
interface Context {
  stack: object[]
  buffer: () => undefined
}

interface Token {
  start: { offset: number }
  end: { offset: number }
}

/** An extension of mdast-util-from-markdown: nodes know where their address is written, which the parser knows and drops. */
export const destinations = {
  enter: { resourceDestinationString: keep, definitionDestinationString: keep },
}

function keep(this: Context, { start, end }: Token): undefined {
  const node = this.stack.at(-1) as Nodes | undefined
  if (node) node.data = { ...node.data, destination: { start: start.offset, end: end.offset } }
  // What the parser does here.
  this.buffer()
}

/**
 * Where the addresses of a Markdown text are written. A reference has that of its definition: it is what is to be mended.
 *
 * @returns a function that takes the name of an HTML element and the offset that its Markdown starts at
 */
export function destinationsIn(
  tree: MarkdownRoot,
): (tagName: string, start: number) => Span | undefined {
  const definitions = new Map<string, Span>()
  visit(tree, 'definition', ({ identifier, data }) => {
    // The first one counts (CommonMark 0.31, chapter 4.7).
    if (data?.destination && !definitions.has(identifier))
      definitions.set(identifier, data.destination)
  })
  const known = { a: new Map<number, Span>(), img: new Map<number, Span>() }
  visit(tree, ['link', 'image', 'linkReference', 'imageReference'], (node) => {
    const span = spanOf(node as Nodes, definitions)
    const start = node.position?.start.offset
    if (span && start !== undefined) known[/^image/.test(node.type) ? 'img' : 'a'].set(start, span)
  })
  return (tagName, start) =>
    tagName === 'a' || tagName === 'img' ? known[tagName].get(start) : undefined
}

function spanOf(node: Nodes, definitions: ReadonlyMap<string, Span>): Span | undefined {
  if ('identifier' in node) return definitions.get(node.identifier)
  if (node.data?.destination) return node.data.destination
  // `<https://example.org>` and `https://example.org`: what is read is the address.
  const { start, end } = (node.type === 'link' && node.children[0]?.position) || {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  return { start: start.offset, end: end.offset }
}
