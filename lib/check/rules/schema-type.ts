import { dateOf, toFlag, toNumber, toText } from '@/lib/check/coerce'
import type { Report } from '@/lib/check/finding'
import type { Rule } from '@/lib/check/rule'
import type { ValueVisit } from '@/lib/check/visit'
import type { ScalarTree } from '@/lib/check/yaml/tree'

/** What upstream coerces is coerced, and said; what cannot be drawn as it is written is an error. */
export const schemaType: Rule = {
  id: 'schema/type',
  severity: 'error',
  summary: 'A value has the type of its field.',
  *document({ visits }) {
    for (const visit of visits) {
      if (visit.kind !== 'value') continue
      const report = mismatch(visit)
      if (report) yield { span: visit.tree.span, ...report }
    }
  },
}

function mismatch(visit: ValueVisit): Omit<Report, 'span'> | undefined {
  const { field, tree } = visit
  switch (field.kind) {
    case 'unsupported':
      return undefined
    case 'object':
    case 'severities':
      return tree.kind === 'map' ? undefined : wrong(visit, 'a group of keys, indented below it')
    case 'sections':
      return tree.kind === 'list'
        ? undefined
        : wrong(visit, 'a list, each entry starting with "- block:"')
    case 'list':
      if (tree.kind === 'list') return undefined
      if (tree.kind === 'map' || field.item.kind === 'object') {
        return wrong(visit, 'a list, each entry starting with "- "')
      }
      return coerced(visit, `a list. It is read as a list of one: ["${toText(tree)}"]`)
    default:
      return tree.kind === 'scalar' ? scalarMismatch(visit, tree) : wrong(visit, 'a single value')
  }
}

function scalarMismatch(visit: ValueVisit, tree: ScalarTree): Omit<Report, 'span'> | undefined {
  const { kind } = visit.field
  if (tree.value === null) return wrong(visit, 'a value')
  switch (kind) {
    case 'flag':
      if (typeof tree.value === 'boolean') return undefined
      if (toFlag(tree) === undefined) return wrong(visit, 'true or false')
      return visit.inShortcode
        ? undefined
        : coerced(visit, `true or false. It is read as ${toFlag(tree)}`)
    case 'number':
      if (typeof tree.value === 'number') return undefined
      if (toNumber(tree) === undefined) return wrong(visit, 'a number')
      return visit.inShortcode
        ? undefined
        : coerced(visit, `a number. It is read as ${toNumber(tree)}`)
    case 'date':
      return dateOf(tree) ? undefined : wrong(visit, 'a date such as 2026-11-23')
    case 'choice':
    case 'origin':
    case 'language':
      return undefined
    default:
      if (typeof tree.value === 'string') return undefined
      return coerced(visit, `text. It is read as "${tree.written}"; put it in quotes to say so`)
  }
}

function wrong(visit: ValueVisit, expected: string): Omit<Report, 'span'> {
  return { reason: `${name(visit)} should be ${expected}, and is ${found(visit)}.` }
}

function coerced(visit: ValueVisit, expected: string): Omit<Report, 'span'> {
  return {
    severity: 'warning',
    reason: `${name(visit)} is ${found(visit)}, and should be ${expected}.`,
  }
}

/** `"columns"`; entries of a list are called by their number. */
function name({ path }: ValueVisit): string {
  const parts = path.split('.')
  const last = parts.at(-1) ?? path
  return /^\d+$/.test(last) ? `Entry ${Number(last) + 1} of "${parts.at(-2) ?? ''}"` : `"${last}"`
}

function found({ tree }: ValueVisit): string {
  if (tree.kind === 'list') return 'a list'
  if (tree.kind === 'map') return 'a group of keys'
  if (tree.value === null) return 'empty'
  if (typeof tree.value === 'string') return `the text "${shorten(tree.value)}"`
  return typeof tree.value === 'number' ? `the number ${tree.written}` : `${tree.written}`
}

function shorten(value: string): string {
  const line = value.trim().split(/\s+/).join(' ')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
