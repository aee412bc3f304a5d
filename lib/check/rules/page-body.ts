import type { Rule } from '@/lib/check/rule'

/** Upstream ignores it too, and says nothing. */
export const pageBody: Rule = {
  id: 'page/body',
  severity: 'warning',
  summary: 'A landing page has its text in its sections.',
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
