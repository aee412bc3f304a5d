import { linkNames } from '@/lib/check/named-links'
import type { Rule } from '@/lib/check/rule'

/** WCAG 2.4.4 and 4.1.2: a link has a name. */
export const linkUnnamed: Rule = {
  id: 'link/unnamed',
  severity: 'warning',
  summary: 'A link has words.',
  why: 'Nobody sees a link without words, and those who listen to the page hear its address at best.',
  examples: [
    {
      within: 'text',
      wrong: 'Read more: ⟦[](/page/)⟧',
      finding: 'This link has no words, so nobody can find it. Write some between the brackets.',
      right: 'Read more: [our prices](/page/)',
    },
    {
      within: 'text',
      wrong: '<a href="/page/">⟦<b></b>⟧</a>',
      finding: 'This link has no words, so nobody can find it. Write some between its tags.',
      right: '<a href="/page/"><b>Our prices</b></a>',
    },
    {
      within: 'section',
      wrong:
        '- block: hero\n  content:\n    title: Hello\n    cta:\n      label: ⟦<b></b>⟧\n      url: /page/',
      finding: 'This link has no words, so nobody can find it. Write some.',
      right:
        '- block: hero\n  content:\n    title: Hello\n    cta:\n      label: Our prices\n      url: /page/',
    },
  ],
  *document(document) {
    for (const { name, span, holdsPicture, isInText } of linkNames(document)) {
      // What a picture in a link says is a question of the picture.
      if (name !== '' || holdsPicture) continue
      const isMarkdown = document.text.startsWith('[', span.start)
      const where = isMarkdown ? ' between the brackets' : ' between its tags'
      yield {
        reason: `This link has no words, so nobody can find it. Write some${isInText ? where : ''}.`,
        span,
      }
    }
  },
}
