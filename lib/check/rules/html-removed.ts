import { isLink, removedHtml } from '@/lib/check/removed'
import type { Rule } from '@/lib/check/rule'
import type { Removed } from '@/lib/markdown'

export const htmlRemoved: Rule = {
  id: 'html/removed',
  severity: 'warning',
  summary: 'HTML in text that could run code or break the page is left out, and that is said.',
  *document(document) {
    for (const removed of removedHtml(document)) {
      if (!isLink(removed)) yield { reason: sentence(removed), span: removed.span }
    }
  },
}

function sentence({ kind, name }: Removed): string {
  if (kind === 'element')
    return `The element <${name}> is left out of the page: it could run code, or change what is around it.`
  if (kind === 'style')
    return `The style "${name}" is left out of the page: it could load a file, or leave its place.`
  return `The attribute "${name}" is left out of the page: it could run code, or means nothing here.`
}
