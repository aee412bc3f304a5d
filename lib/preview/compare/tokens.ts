import { type AnyNode, hasChildren, isComment, isTag, isText } from 'domhandler'

/** What is told apart in markup: `<a`, `href=/about/`, the words of texts, `</a`. */
export function tokensOf(nodes: readonly AnyNode[], leaves: readonly string[] = []): string[] {
  const tokens: string[] = []
  for (const node of nodes) add(node, leaves, tokens)
  return tokens
}

function add(node: AnyNode, leaves: readonly string[], tokens: string[]): void {
  if (isText(node)) tokens.push(...wordsOf(node.data))
  else if (isTag(node)) {
    tokens.push(`<${node.name}`)
    for (const [name, value] of Object.entries(node.attribs)) {
      if (!leaves.includes(name)) tokens.push(`${name}=${value}`)
    }
  }
  if (hasChildren(node) && !isComment(node)) {
    for (const child of node.children) add(child, leaves, tokens)
  }
  if (isTag(node)) tokens.push(`</${node.name}`)
}

/** The words of a text, and what stands between them other than white space. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
}
