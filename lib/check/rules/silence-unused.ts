import type { Rule } from '@/lib/check/rule'

export const silenceUnused: Rule = {
  id: 'silence/unused',
  severity: 'warning',
  summary: 'A comment that silences findings silences at least one.',
  why: 'The mistake is mended, or the comment stands in the wrong place. Left where it is, it would hide the next mistake. Delete it, or put it above what it is about.',
  examples: [
    {
      within: 'text',
      wrong: '<!-- blockfront-ignore ⟦link/missing⟧: The page comes next week. -->\n[Us](/page/)',
      finding: 'There is no finding of "link/missing" here to silence. Delete this comment.',
      right:
        '<!-- blockfront-ignore link/missing: The page comes next week. -->\n[Us](/next-week/)',
    },
    {
      within: 'text',
      wrong:
        '<!-- blockfront-ignore link/missing, ⟦link/unsafe⟧: The page comes next week. -->\n[Us](/next-week/)',
      finding:
        'There is no finding of "link/unsafe" here to silence. Take its name out of this comment.',
      right:
        '<!-- blockfront-ignore link/missing: The page comes next week. -->\n[Us](/next-week/)',
    },
  ],
  *silence({ rules, used, refused, reason }, known) {
    if (reason === '') return
    const unused = rules.filter(
      ({ id }) => known.has(id) && !known.get(id)?.isLate && !used.has(id),
    )
    for (const { id, span } of unused) {
      const mend = rules.length === 1 ? 'Delete this comment' : 'Take its name out of this comment'
      const why = refused.has(id)
        ? `What "${id}" finds here cannot be silenced: it cannot be drawn.`
        : `There is no finding of "${id}" here to silence.`
      yield { reason: `${why} ${mend}.`, span }
    }
  },
}
