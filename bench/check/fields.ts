import { blocks } from '@/lib/schema/blocks'
import type { Field, Fields } from '@/lib/schema/fields'
import { pageFields } from '@/lib/schema/page'

/** What a schema of another kind is made from. */
interface Plain {
  kind: Field['kind']
  required?: boolean
  options?: readonly string[]
  item?: Plain
  fields?: Record<string, Plain>
}

/** The fields of pages and of blocks as plain data: so other compilers hold pages to the same rules, now and later. */
export function plainFields(): {
  page: Record<string, Plain>
  blocks: Record<string, Record<string, Plain>>
} {
  return {
    page: plainGroup(pageFields),
    blocks: Object.fromEntries(blocks.map(({ name, fields }) => [name, plainGroup(fields)])),
  }
}

function plainGroup(fields: Fields): Record<string, Plain> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, plain(field)]))
}

function plain(field: Field): Plain {
  return {
    kind: field.kind,
    ...(field.required && { required: true }),
    ...(field.kind === 'choice' && { options: field.options }),
    ...(field.kind === 'list' && { item: plain(field.item) }),
    ...(field.kind === 'object' && { fields: plainGroup(field.fields) }),
  }
}
