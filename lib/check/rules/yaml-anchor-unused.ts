import { isScalar, visit } from 'yaml'
import type { Rule } from '@/lib/check/rule'
import { quoted } from '@/lib/check/syntax/stumble'

/** Only names before plain text: who names a group of keys for later knows YAML. */
export const yamlAnchorUnused: Rule = {
  id: 'yaml/anchor-unused',
  severity: 'warning',
  summary: 'A text that starts with "&" stands in quotes.',
  why: 'In YAML, a word that starts with `&` is a name for the value after it, and no part of the text: visitors would not see the word, and nobody would be told.',
  examples: [
    {
      within: 'front matter',
      wrong: 'description: ⟦&Co⟧ and friends',
      finding:
        '"&Co" is read as a name for what follows, which nothing uses. If it is text, put it in quotes: "&Co and friends"',
      right: 'description: "&Co and friends"',
    },
  ],
  *yaml({ document, text, base }) {
    if (document.errors.length > 0 || !text.includes('&')) return
    const used = new Set<string>()
    visit(document, { Alias: (_, alias) => void used.add(alias.source) })
    const named: { name: string; start: number; value: string }[] = []
    visit(document, {
      Scalar(_, node) {
        if (!node.anchor || !node.range || !isScalar(node) || node.type !== 'PLAIN') return
        const start = text.lastIndexOf(`&${node.anchor}`, node.range[0])
        if (start === -1 || used.has(node.anchor)) return
        named.push({ name: node.anchor, start, value: text.slice(start, node.range[1]).trimEnd() })
      },
    })
    for (const { name, start, value } of named) {
      yield {
        reason: `"&${name}" is read as a name for what follows, which nothing uses. If it is text, put it in quotes: ${quoted(value)}`,
        span: { start: base + start, end: base + start + name.length + 1 },
      }
    }
  },
}
