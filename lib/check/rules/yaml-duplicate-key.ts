import { location } from 'vfile-location'
import { type Document, isScalar, visit } from 'yaml'
import { allOf } from '@/lib/check/nearest'
import type { Rule } from '@/lib/check/rule'

/** The parser says that a key is repeated; an editor also wants to know where it was first. */
export const yamlDuplicateKey: Rule = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  summary: 'A key stands once in its group.',
  why: 'Two values for one key: only one of them can be shown, and programs differ in which. Often one of the two was meant for another section, whose `- block:` is missing.',
  examples: [
    {
      within: 'section',
      wrong: '- block: markdown\n  content:\n    title: Hello\n    ⟦title⟧: Welcome',
      finding: '"title" is given twice; the first time in line 7. Keep one of them.',
      right: '- block: markdown\n  content:\n    title: Welcome',
    },
    {
      within: 'section',
      wrong:
        '- block: markdown\n  id: one\n  content:\n    title: One\n  ⟦id⟧: two\n  content:\n    title: Two',
      finding:
        '"id" and "content" are given twice; the first time from line 6 on. Is the line missing that starts an entry of its own with "- "?',
      right:
        '- block: markdown\n  id: one\n  content:\n    title: One\n- block: markdown\n  id: two\n  content:\n    title: Two',
    },
  ],
  *yaml({ document, text, base }) {
    // Behind another mistake, keys of two sections may seem to be of one.
    const { errors } = document
    if (errors.length === 0 || errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return
    const lines = location(text)
    for (const [again, ...more] of duplicates(document)) {
      if (!again) continue
      const line = (lines.toPoint(again.first)?.line ?? 1) + lineOf(base)
      const names = allOf([again, ...more].map(({ name }) => name))
      yield {
        reason:
          more.length === 0
            ? `${names} is given twice; the first time in line ${line}. Keep one of them.`
            : `${names} are given twice; the first time from line ${line} on. Is the line missing that starts an entry of its own with "- "?`,
        span: { start: base + again.start, end: base + again.end },
      }
    }
  },
}

/** Front matter starts below one line of `---`; settings start at the top of their file. */
function lineOf(base: number): number {
  return base > 0 ? 1 : 0
}

interface Duplicate {
  name: string
  /** Where the key stands that it repeats. */
  first: number
  start: number
  end: number
}

/** The repeated keys of each group that has some. */
function duplicates(document: Document): Duplicate[][] {
  const found: Duplicate[][] = []
  visit(document, {
    Map(_, map) {
      const seen = new Map<string, number>()
      const repeated: Duplicate[] = []
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range || /^-\S/.test(key.source ?? '')) continue
        const name = key.source ?? String(key.value)
        const [start, end] = key.range
        const first = seen.get(name)
        if (first === undefined) seen.set(name, start)
        else repeated.push({ name, first, start, end })
      }
      if (repeated.length > 0) found.push(repeated)
    },
  })
  return found
}
