import type { Field, Fields } from '@/lib/schema/fields'

/** The keys that an example leaves out. */
export function missingIn(value: unknown, fields: Fields): string[] {
  const group = value as Record<string, unknown>
  return Object.entries(fields).flatMap(([key, field]) => {
    if (field.kind === 'unsupported') return []
    if (!Object.hasOwn(group, key)) return [key]
    const { inner, entry } = within(field, group[key])
    return missingIn(entry, inner).map((further) => `${key}.${further}`)
  })
}

function within(field: Field, value: unknown): { inner: Fields; entry: unknown } {
  if (field.kind === 'list') return within(field.item, (value as unknown[])[0])
  return { inner: field.kind === 'object' ? field.fields : {}, entry: value }
}
