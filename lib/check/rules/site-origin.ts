import { toText } from '@/lib/check/coerce'
import { type Rule, valuesOf } from '@/lib/check/rule'
import { originOf } from '@/lib/origin'

/** Paths of pages are put behind an origin: with a path of its own, or without a scheme, they would lead nowhere. */
export const siteOrigin: Rule = {
  id: 'site/origin',
  severity: 'error',
  summary: 'The address of a site is "https://" and its name, without a path.',
  why: 'Addresses of pages are put behind it: in search results, in shared links, in the site map. With a path of its own, or without `https://`, they would lead nowhere.',
  examples: [
    {
      within: 'settings',
      wrong: 'legacy_origin: ⟦example.org/old⟧',
      finding:
        '"example.org/old" is not the address of a whole site. Write "https://" and its name, without a path, such as "https://example.org".',
      right: 'legacy_origin: https://example.org',
    },
  ],
  *document(document) {
    for (const { tree } of valuesOf(document, 'origin')) {
      if (tree.kind !== 'scalar' || originOf(toText(tree)) !== undefined) continue
      yield {
        reason: `"${toText(tree)}" is not the address of a whole site. Write "https://" and its name, without a path, such as "https://example.org".`,
        span: tree.span,
      }
    }
  },
}
