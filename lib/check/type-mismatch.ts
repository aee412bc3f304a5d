import { dateMeant, dateOf, isNoDay, toFlag, toNumber, toText } from './coerce'
import type { Report, Span } from './finding'
import { quoted } from './syntax/stumble'
import type { ValueVisit } from './visit'
import type { ScalarTree } from './yaml/tree'

type Mismatch = Omit<Report, 'span'>

/**
 * How a value does not fit its field; undefined when it does.
 *
 * @param text the text of the file
 */
export function mismatch(visit: ValueVisit, text: string): Mismatch | undefined {
  const { field, tree } = visit
  switch (field.kind) {
    case 'unsupported':
      return undefined
    case 'severities':
    case 'object':
      return tree.kind === 'map' ? undefined : wrong(visit, 'a group of keys, indented below it')
    case 'sections':
      return tree.kind === 'list'
        ? undefined
        : wrong(visit, 'a list, each entry starting with "- block:"')
    case 'list':
      return tree.kind === 'list' ? undefined : listMismatch(visit, text)
    default:
      return tree.kind === 'scalar' ? scalarMismatch(visit, tree, text) : notText(visit, text)
  }
}

function listMismatch(visit: ValueVisit, text: string): Mismatch {
  const { field, tree } = visit
  const isOfGroups = field.kind === 'list' && field.item.kind === 'object'
  if (tree.kind !== 'scalar' || isOfGroups) {
    return wrong(visit, 'a list, each entry starting with "- "')
  }
  const written = text.slice(tree.span.start, tree.span.end)
  // A dash without a space, or a list below a value, is no list to YAML: it is all one text.
  if (/^-|\n\s*-/.test(written)) {
    return wrong(visit, 'a list, each entry in a line of its own and starting with "- "')
  }
  const entry = /^["']/.test(written) || !/[[\]{},#:]/.test(written) ? written : quoted(written)
  return {
    ...coerced(visit, `a list. It is read as a list of one: ["${toText(tree)}"]`),
    ...replaced(tree.span, `[${entry}]`, text),
  }
}

function scalarMismatch(visit: ValueVisit, tree: ScalarTree, text: string): Mismatch | undefined {
  if (tree.value === null) return wrong(visit, 'a value')
  // In a shortcode, every value is text.
  const isText = visit.inShortcode === true
  switch (visit.field.kind) {
    case 'flag': {
      const flag = toFlag(tree)
      if (flag === undefined) return wrong(visit, 'true or false')
      if (isText || typeof tree.value === 'boolean') return undefined
      return {
        ...coerced(visit, `true or false. It is read as ${flag}`),
        ...replaced(tree.span, String(flag), text),
      }
    }
    case 'number': {
      const number = toNumber(tree)
      if (number === undefined) return wrong(visit, 'a number')
      if (isText || typeof tree.value === 'number') return undefined
      return {
        ...coerced(visit, `a number. It is read as ${number}`),
        ...replaced(tree.span, String(number), text),
      }
    }
    case 'date': {
      if (dateOf(tree)) return undefined
      const meant = isText ? undefined : dateMeant(tree)
      const { reason } = wrong(visit, 'a date such as 2026-11-23')
      return meant
        ? { reason: `${reason} Write ${meant}.`, ...replaced(tree.span, meant, text) }
        : { reason: isNoDay(tree) ? `${reason} No calendar has that day.` : reason }
    }
    case 'choice':
    case 'origin':
    case 'language':
      return undefined
    default:
      if (typeof tree.value === 'string') return undefined
      return {
        ...coerced(visit, `text. It is read as "${tree.written}"; put it in quotes to say so`),
        ...replaced(tree.span, quoted(tree.written), text),
      }
  }
}

/** A list or a group where text belongs: text that starts with a bracket is read so. */
function notText(visit: ValueVisit, text: string): Mismatch {
  const { span } = visit.tree
  const written = text.slice(span.start, span.end).trimEnd()
  const { reason } = wrong(visit, 'a single value')
  if (!/^[[{][^\n]*$/.test(written)) return { reason }
  const isShortcode = /^\{\{[<%]/.test(written)
  return {
    reason: `${reason} If it is text, put it in quotes: ${quoted(written)}`,
    ...(isShortcode ? replaced(span, quoted(written), text) : {}),
  }
}

/** No edit for what stands in several lines, or is named for others (`&name`): they might need it as it is. */
function replaced(span: Span, by: string, text: string): Pick<Report, 'edits'> {
  const isNamed = /&\S+[ \t]+$/.test(text.slice(Math.max(0, span.start - 200), span.start))
  const isOneLine = !text.slice(span.start, span.end).trimEnd().includes('\n')
  return isOneLine && !isNamed ? { edits: [{ ...span, text: by }] } : {}
}

function wrong(visit: ValueVisit, expected: string): Mismatch {
  return { reason: `${name(visit)} should be ${expected}, and is ${found(visit)}.` }
}

function coerced(visit: ValueVisit, expected: string): Mismatch {
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
  return Number.isFinite(tree.value) ? `the number ${tree.written}` : `${tree.written}`
}

function shorten(value: string): string {
  const line = value.trim().split(/\s+/).join(' ')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
