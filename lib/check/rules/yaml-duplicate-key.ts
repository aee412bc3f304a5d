import { isMap, isScalar, visit } from 'yaml'
import type { Rule } from '@/lib/check/rule'

/** The parser says that a key is repeated; an editor also wants to know where it was first. */
export const yamlDuplicateKey: Rule = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  summary: 'A key stands once in its map.',
  *yaml({ document, text, base }) {
    for (const { name, first, again } of duplicates(document)) {
      const line = text.slice(0, first).split('\n').length + lineOf(base)
      yield {
        reason: `"${name}" is given twice; the first time in line ${line}. Keep one of them.`,
        span: { start: base + again, end: base + again + name.length },
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
  again: number
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
        else found.push({ name, first, again: key.range[0] })
      }
    },
  })
  return found
}
