import { toText } from '@/lib/check/coerce'
import { type Rule, valuesOf } from '@/lib/check/rule'
import { originOf } from '@/lib/origin'

/** Paths of pages are put behind an origin: with a path of its own, or without a scheme, they would lead nowhere. */
export const siteOrigin: Rule = {
  id: 'site/origin',
  severity: 'error',
  summary: 'An origin is a scheme and a host.',
  *document(document) {
    for (const { tree } of valuesOf(document, 'origin')) {
      if (tree.kind !== 'scalar' || originOf(toText(tree)) !== undefined) continue
      yield {
        reason: `"${toText(tree)}" is no origin. Write "https://" and the host, without a path, such as "https://example.org".`,
        span: tree.span,
      }
    }
  },
}
