import type { Rule } from '@/lib/check/rule'

/** Upstream ignores it too, and says nothing. */
export const pageBody: Rule = {
  id: 'page/body',
  severity: 'warning',
  summary: 'A landing page has its text in its sections.',
  why: 'Hugo ignores it on landing pages too, and says nothing. Text belongs into a section, where it gets its place on the page.',
  examples: [
    {
      wrong:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n\n⟦Welcome to our page.⟧\n',
      finding:
        'The text below the front matter is not shown: a landing page shows its sections. Move it into one.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n      text: Welcome to our page.\n---\n',
    },
  ],
  *document({ body }) {
    const text = body.text.trim()
    if (text === '') return
    const start = body.start + body.text.indexOf(text)
    yield {
      reason:
        'The text below the front matter is not shown: a landing page shows its sections. Move it into one.',
      span: { start, end: start + (text.split('\n')[0] ?? '').length },
    }
  },
}
