import { location } from 'vfile-location'
import { type Rule, valuesOf } from '@/lib/check/rule'
import { isFrameId } from '@/lib/content/ids'

/** Two elements of one id: a link reaches the first only (HTML, 3.2.6). */
export const sectionDuplicateId: Rule = {
  id: 'section/duplicate-id',
  severity: 'error',
  summary: 'An id stands on a page once.',
  why: 'A link such as `#prices` leads to the first place of that name only (HTML, 3.2.6). Some names belong to parts of every page.',
  examples: [
    {
      within: 'section',
      wrong:
        '- id: prices\n  content:\n    title: For one\n- id: ⟦prices⟧\n  content:\n    title: For many',
      finding: 'The id "prices" is taken by the section in line 5. Give this one another.',
      right:
        '- id: prices\n  content:\n    title: For one\n- id: prices-many\n  content:\n    title: For many',
    },
    {
      within: 'section',
      wrong: '- id: ⟦main⟧\n  content:\n    title: Hello',
      finding: 'The id "main" belongs to the frame of the page. Give this section another.',
      right: '- id: hello\n  content:\n    title: Hello',
    },
  ],
  *document(document) {
    const lines = location(document.text)
    const seen = new Map<string, number>()
    for (const { tree, path } of valuesOf(document, 'identifier')) {
      if (tree.kind !== 'scalar' || !/^sections\.\d+\.id$/.test(path)) continue
      const id = String(tree.value)
      const first = seen.get(id)
      if (first !== undefined) {
        const line = lines.toPoint(first)?.line
        yield {
          reason: `The id "${id}" is taken by the section in line ${line}. Give this one another.`,
          span: tree.span,
        }
      } else if (isFrameId(id)) {
        yield {
          reason: `The id "${id}" belongs to the frame of the page. Give this section another.`,
          span: tree.span,
        }
      } else {
        seen.set(id, tree.span.start)
      }
    }
  },
}
