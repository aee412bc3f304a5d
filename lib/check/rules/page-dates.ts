import type { Rule } from '@/lib/check/rule'
import { timeOf } from '@/lib/check/visibility'

/** Nobody would see the page, and nothing would say so. */
export const pageDates: Rule = {
  id: 'page/dates',
  severity: 'warning',
  summary: 'A page is not over before it begins.',
  *document({ tree }) {
    const publish = timeOf(tree, 'publishDate')
    const expiry = timeOf(tree, 'expiryDate')
    if (!publish || !expiry || expiry > publish) return
    yield {
      reason:
        'The page is over before it begins: visitors never see it. Write an expiryDate that is after the publishDate.',
      span: tree.entries.get('expiryDate')?.value.span,
    }
  },
}
