import type { Span } from '@/lib/check/finding'
import type { Rule } from '@/lib/check/rule'
import { quoted } from '@/lib/check/syntax/stumble'
import type { Tree } from '@/lib/check/yaml/tree'

/** Who writes a comment puts a space behind its `#`; who writes `#5` or `#fff` means it. */
const MEANT = /^#[\p{L}\p{N}]/u
const MEANT_SOMEWHERE = /[ \t]#[\p{L}\p{N}]/u

export const yamlComment: Rule = {
  id: 'yaml/comment',
  severity: 'warning',
  summary: 'A "#" that belongs to a value stands in quotes.',
  why: 'In YAML, a `#` with a space before it starts a comment, and a comment is not on the page: of `title: Issue #5`, visitors see "Issue". A comment that is meant has a space behind its `#`, and no finding.',
  examples: [
    {
      within: 'front matter',
      wrong: 'description: The story of issue ⟦#5⟧',
      finding:
        '"#5" is not part of the value: a "#" behind a space starts a comment. If it is a comment, write a space after the "#"; if not, put the value in quotes: "The story of issue #5"',
      right: 'description: "The story of issue #5"',
    },
    {
      within: 'section',
      wrong: '- design:\n    background:\n      color: ⟦#f2f5fc⟧',
      finding:
        '"#f2f5fc" is not part of the value: a "#" behind a space starts a comment. If it is a comment, write a space after the "#"; if not, put the value in quotes: "#f2f5fc"',
      right: '- design:\n    background:\n      color: "#f2f5fc"',
    },
  ],
  *document({ tree, text, visits }) {
    if (!MEANT_SOMEWHERE.test(text)) return
    // A required value that is empty for this reason has its finding already.
    const told = new Set(
      visits.flatMap((visit) => (visit.kind === 'missing' ? [visit.span.end] : [])),
    )
    for (const { key, value } of entriesOf(tree)) {
      if (value.kind !== 'scalar' || told.has(key.end)) continue
      const { start, end } = value.value === null ? { start: key.end, end: key.end } : value.span
      const isPlain = typeof value.value === 'string' && text.slice(start, end) === value.written
      if (!isPlain && value.written !== '') continue
      const newline = text.indexOf('\n', end)
      const rest = text.slice(end, newline === -1 ? undefined : newline)
      const comment = rest.replace(/^[ \t]*:/, '').trim()
      if (!MEANT.test(comment)) continue
      const at = end + rest.indexOf('#')
      const whole = value.value === null ? comment : text.slice(start, at + comment.length)
      yield {
        reason: `"${comment}" is not part of the value: a "#" behind a space starts a comment. If it is a comment, write a space after the "#"; if not, put the value in quotes: ${quoted(whole)}`,
        span: { start: at, end: at + comment.length },
      }
    }
  },
}

/** The keys of a file with their values, each once. */
function* entriesOf(tree: Tree, seen = new Set<Tree>()): Iterable<{ key: Span; value: Tree }> {
  if (tree.kind === 'scalar' || seen.has(tree)) return
  seen.add(tree)
  const entries = tree.kind === 'map' ? [...tree.entries.values()] : []
  yield* entries
  const values = tree.kind === 'map' ? entries.map(({ value }) => value) : tree.items
  for (const value of values) yield* entriesOf(value, seen)
}
