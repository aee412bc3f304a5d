import { editsInFile } from '@/lib/check/edits'
import type { Edit, Report } from '@/lib/check/finding'
import type { PageText, Rule } from '@/lib/check/rule'
import type { ReadHeading } from '@/lib/check/texts/headings'

/** WCAG 1.3.1, technique H42. What is drawn skips no level: this is about what the author reads. */
export const headingSkipped: Rule = {
  id: 'heading/skipped',
  severity: 'warning',
  summary: 'A heading in a text is at most one level below the one before it.',
  why: 'A text is a tree of headings: `###` belongs to the `##` above it. Where a level is left out, the page is drawn as if it had been written right, and whoever edits the text next sees another order than the visitor. The first heading of a text may have any level.',
  examples: [
    {
      within: 'text',
      wrong: '## Prices\n\n⟦####⟧ For members\n\n#### For others\n\n## Dates',
      finding:
        'This heading has level 4, and the one before it level 2: level 3 is left out. Write "###".',
      right: '## Prices\n\n### For members\n\n### For others\n\n## Dates',
      isFixed: true,
    },
    {
      within: 'text',
      wrong: '## Prices\n\n⟦<h4>For members</h4>⟧',
      finding:
        'This heading has level 4, and the one before it level 2: level 3 is left out. Write "<h3>".',
      right: '## Prices\n\n<h3>For members</h3>',
    },
  ],
  *document({ texts, text: file }) {
    for (const text of texts) yield* skipsIn(text, file)
  },
}

function* skipsIn(text: PageText, file: string): Iterable<Report> {
  const { headings } = text.compiled
  let mendedUntil = 0
  for (const [index, { rank, span, signs }] of headings.entries()) {
    const before = headings[index - 1]?.rank ?? rank
    if (rank <= before + 1) continue
    const below = belonging(headings, index, before)
    // The first of several mends them all.
    const edits = index < mendedUntil ? undefined : editsFor(below, before)
    mendedUntil = Math.max(mendedUntil, index + below.length)
    const wanted = signs ? '#'.repeat(before + 1) : `<h${before + 1}>`
    const left = rank === before + 2 ? `level ${before + 1} is` : 'the levels between them are'
    yield {
      reason: `This heading has level ${rank}, and the one before it level ${before}: ${left} left out. Write "${wanted}".`,
      span: text.toFile(signs ?? span),
      edits: edits && editsInFile(file, text, edits),
    }
  }
}

/** The headings from one on that are below a level. */
function belonging(headings: readonly ReadHeading[], from: number, level: number) {
  const end = headings.findIndex(({ rank }, index) => index > from && rank <= level)
  return headings.slice(from, end === -1 ? undefined : end)
}

/** Gives them the levels that they are drawn with (`place`), so that the page stays the same. */
function editsFor(headings: readonly ReadHeading[], level: number): readonly Edit[] | undefined {
  const open: number[] = []
  const edits: Edit[] = []
  for (const { rank, signs } of headings) {
    while ((open.at(-1) ?? 0) >= rank) open.pop()
    open.push(rank)
    const wanted = level + open.length
    if (wanted === rank) continue
    if (!signs) return undefined
    edits.push({ ...signs, text: '#'.repeat(wanted) })
  }
  return edits
}
