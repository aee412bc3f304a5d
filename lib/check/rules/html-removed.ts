import { isLink, type RemovedHtml, removedFrom } from '@/lib/check/removed'
import { reasonForAttribute, reasonForElement } from '@/lib/check/removed-reason'
import type { Rule } from '@/lib/check/rule'
import { examples } from './html-removed.examples'

export const htmlRemoved: Rule = {
  id: 'html/removed',
  severity: 'warning',
  summary: 'HTML in a text is drawn as it is written.',
  why: 'A text may hold HTML, with classes and styles. What could run code, load files from elsewhere, or change what is around it is left out; the words in it mostly stay. So nobody who edits a text can break the site, or send its visitors elsewhere.',
  examples,
  *document(document) {
    let last: RemovedHtml | undefined
    for (const removed of removedFrom(document)) {
      // Whoever writes one of these for a script writes several.
      const isFurther = isForScripts(removed) && last && isForScripts(last)
      last = removed
      if (isFurther) continue
      // Links that lost their address, and headings without words, have rules of their own.
      if (isLink(removed) || removed.kind === 'heading') continue
      yield { reason: sentence(removed), span: removed.span }
    }
  },
}

function isForScripts({ kind, name }: RemovedHtml): boolean {
  return kind === 'attribute' && name.startsWith('data-')
}

function sentence(removed: RemovedHtml): string {
  const { kind, name, on } = removed
  switch (kind) {
    case 'element':
      return `<${name}> is left out of the page. ${reasonForElement(removed)}`
    case 'attribute':
      return `The attribute "${name}" of <${on}> is left out of the page. ${reasonForAttribute(removed)}`
    case 'style':
      return `The style "${name}" is left out of the page. It is not among those for colours, sizes, borders and text, or its value could load a file. Delete it.`
    default:
      return 'This link is left out of the page: nothing but a shortcode stands in it, and that is no word. Write the address into the shortcode, if it has a parameter for it.'
  }
}
