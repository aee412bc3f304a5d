import type { Field, Fields } from '@/lib/schema/fields'
import { kindName } from '@/lib/schema/kinds'

type Row = readonly [key: string, value: string, meaning: string]

/** Every key of a group, with those of the groups inside it: what may stand there, and what it is for. '' for no keys. */
export function fieldTable(fields: Fields, key = 'key'): string {
  const rows = rowsOf(fields, [])
  return rows.length > 0 ? table([key, 'value', 'meaning'], rows) : ''
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}

function rowsOf(fields: Fields, above: readonly string[]): Row[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const path = [...above, key]
    const name = path.map((part) => `\`${part}\``).join(' → ')
    const row: Row = [
      field.required ? `${name} (required)` : name,
      kindName(field),
      meaningOf(field),
    ]
    return [row, ...rowsOf(fieldsIn(field), path)]
  })
}

function fieldsIn(field: Field): Fields {
  if (field.kind === 'object') return field.fields
  return field.kind === 'list' ? fieldsIn(field.item) : {}
}

function meaningOf(field: Field): string {
  const { description } = field
  if (field.kind === 'unsupported') return `${description} ${field.reason}.`
  if (field.kind === 'list' && field.item.kind !== 'object') {
    return `${description} ${field.item.description}`
  }
  if (field.kind !== 'choice' || !field.meanings) return description
  const meanings = field.options.map((word, index) => `\`${word}\`: ${field.meanings?.[index]}`)
  return [description, ...meanings].join('<br>')
}
