import type { PageText, Rule } from '@/lib/check/rule'

/** CommonMark 0.31.2, 6.7: two spaces at the end of a line break it, and so does a backslash, which is seen. */
export const textHardBreak: Rule = {
  id: 'text/hard-break',
  severity: 'warning',
  summary: 'A line is broken by something that can be seen.',
  why: 'Two spaces at the end of a line break it there. Nobody sees them, many editors delete them when they save, and most stand there by accident. A backslash does the same. Spaces at the end of a paragraph do nothing, and are no mistake.',
  examples: [
    {
      within: 'text',
      wrong: 'Main street 1⟦  ⟧\nLondon',
      finding:
        'Spaces at the end of a line break it, and nobody sees them. Write a backslash (\\) in their place; if the line is not to end here, delete them.',
      right: 'Main street 1\\\nLondon',
      isFixed: true,
    },
  ],
  *document({ texts, text: file }) {
    for (const text of texts) {
      for (const spaces of text.compiled.breaks) {
        // White space in YAML is aligned with what follows it: the indentation of the next line.
        const { end: start } = text.toFile({ start: spaces.start - 1, end: spaces.start })
        const span = { start, end: start + spaces.end - spaces.start }
        const canMend =
          /^ +\r?\n/.test(file.slice(span.start, span.end + 2)) && endsPlainly(text, spaces.start)
        yield {
          reason:
            'Spaces at the end of a line break it, and nobody sees them. Write a backslash (\\) in their place; if the line is not to end here, delete them.',
          span,
          ...(canMend && { edits: [{ ...span, text: '\\' }] }),
        }
      }
    }
  },
}

/** A backslash behind a backslash is one that is shown, and behind an address it is a part of that. */
function endsPlainly({ visit: { tree } }: PageText, at: number): boolean {
  const text = tree.kind === 'scalar' ? String(tree.value) : ''
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return !/\\$|(?::\/\/|www\.|@)\S*$/i.test(line)
}
