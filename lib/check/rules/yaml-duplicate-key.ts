import { location } from 'vfile-location'
import { isMap, isScalar, type Range, visit } from 'yaml'
import type { Rule } from '@/lib/check/rule'

/** The parser would compare each key with each; and an editor wants to know where it was first. */
export const yamlDuplicateKey: Rule = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  summary: 'A key stands once in its map.',
  *yaml({ document, text, base }) {
    const lines = location(text)
    for (const { name, first, again } of duplicates(document)) {
      const line = (lines.toPoint(first)?.line ?? 1) + lineOf(base)
      yield {
        reason: `"${name}" is given twice; the first time in line ${line}. Keep one of them.`,
        span: { start: base + again[0], end: base + again[1] },
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
  first: number
  again: Range
}

function duplicates(document: Parameters<typeof visit>[0]): Duplicate[] {
  const found: Duplicate[] = []
  visit(document, {
    Map(_, map) {
      if (!isMap(map)) return
      const seen = new Map<string, number>()
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue
        const name = key.source ?? String(key.value)
        const first = seen.get(name)
        if (first === undefined) seen.set(name, key.range[0])
        else found.push({ name, first, again: key.range })
      }
    },
  })
  return found
}
