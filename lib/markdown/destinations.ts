import type { Root as MarkdownRoot, Nodes, RootContent } from 'mdast'
import type { Span } from './shortcodes'
import { eachNode } from './walk'

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
  const definitions = new Map<string, Span | undefined>()
  const written: RootContent[] = []
  eachNode(tree, (node) => {
    if (TAGS.has(node.type)) written.push(node)
    // The first one counts (CommonMark 0.31, chapter 4.7).
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.data?.destination)
    }
  })
  const known = new Map(
    written.map((node) => [
      `${TAGS.get(node.type)} ${node.position?.start.offset}`,
      spanOf(node, definitions),
    ]),
  )
  return (tagName, start) => known.get(`${tagName} ${start}`)
}

/** What has an address in Markdown, and what it becomes. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ['link', 'a'],
  ['linkReference', 'a'],
  ['image', 'img'],
  ['imageReference', 'img'],
])

function spanOf(
  node: RootContent,
  definitions: ReadonlyMap<string, Span | undefined>,
): Span | undefined {
  if ('identifier' in node) return definitions.get(node.identifier)
  if (node.data?.destination) return node.data.destination
  // `<https://example.org>` and `https://example.org`: what is read is the address.
  const { start, end } = (node.type === 'link' && node.children[0]?.position) || {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  return { start: start.offset, end: end.offset }
}
