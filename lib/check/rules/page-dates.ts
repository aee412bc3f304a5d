import type { Report } from '@/lib/check/finding'
import type { Rule } from '@/lib/check/rule'
import { timeOf } from '@/lib/check/visibility'
import type { MapTree } from '@/lib/check/yaml/tree'

const KEYS = ['date', 'lastmod', 'publishDate', 'expiryDate'] as const
type Key = (typeof KEYS)[number]

/** Of the web. There is no last year: 2999 is a way of saying never. */
const FIRST_YEAR = 1989

/** Pairs that follow one another. */
const PAIRS: readonly { before: Key; after: Key; reason: string }[] = [
  {
    before: 'publishDate',
    after: 'expiryDate',
    reason:
      'The page is over before it begins: visitors never see it. Write an expiryDate that is after the publishDate.',
  },
  {
    before: 'date',
    after: 'expiryDate',
    reason:
      'The page is over before its date. Write an expiryDate that is after the date, or delete one of the two.',
  },
  {
    before: 'date',
    after: 'lastmod',
    reason:
      'The page was last changed before its date. Write a lastmod that is not before the date, or delete it.',
  },
]

export const pageDates: Rule = {
  id: 'page/dates',
  severity: 'warning',
  summary: 'The dates of a page follow one another, and are of our time.',
  why: 'Dates decide when visitors see a page, and what search engines take for news. A slip of the finger is seen by nobody: the page is just not there.',
  examples: [
    {
      within: 'front matter',
      wrong: 'publishDate: 2026-12-01\nexpiryDate: ⟦2026-01-12⟧',
      finding:
        'The page is over before it begins: visitors never see it. Write an expiryDate that is after the publishDate.',
      right: 'publishDate: 2026-12-01\nexpiryDate: 2027-01-12',
    },
    {
      within: 'front matter',
      wrong: 'date: 2026-12-01\nexpiryDate: ⟦2026-01-12⟧',
      finding:
        'The page is over before its date. Write an expiryDate that is after the date, or delete one of the two.',
      right: 'date: 2026-12-01\nexpiryDate: 2027-01-12',
    },
    {
      within: 'front matter',
      wrong: 'date: 2026-10-01\nlastmod: ⟦2026-01-11⟧',
      finding:
        'The page was last changed before its date. Write a lastmod that is not before the date, or delete it.',
      right: 'date: 2026-10-01\nlastmod: 2026-11-01',
    },
    {
      within: 'front matter',
      wrong: 'date: ⟦0206-10-01⟧',
      finding: 'The year 206 is no year of a page on the web. Write one such as 2026.',
      right: 'date: 2026-10-01',
    },
  ],
  *document({ tree }) {
    const odd = KEYS.filter((key) => isOdd(timeOf(tree, key)))
    for (const key of odd) {
      const year = timeOf(tree, key)?.getUTCFullYear()
      const reason = `The year ${year} is no year of a page on the web. Write one such as 2026.`
      yield { reason, ...spanOf(tree, key) }
    }
    const disorder = PAIRS.find((pair) => {
      const [before, after] = [timeOf(tree, pair.before), timeOf(tree, pair.after)]
      return before && after && odd.length === 0 && isAfter(before, after, pair.after)
    })
    if (disorder) yield { reason: disorder.reason, ...spanOf(tree, disorder.after) }
  },
}

function isOdd(time: Date | undefined): boolean {
  const year = time?.getUTCFullYear()
  return year !== undefined && year < FIRST_YEAR
}

/** A page may be changed on the day of its date; one that ends at the moment in which it begins is never seen. */
function isAfter(before: Date, after: Date, key: Key): boolean {
  return key === 'expiryDate' ? before >= after : before > after
}

function spanOf(tree: MapTree, key: Key): Pick<Report, 'span'> {
  const span = tree.entries.get(key)?.value.span
  return span ? { span } : {}
}
