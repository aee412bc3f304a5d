// The fields of lib/schema as a schema of zod. Both compilers take one, each of its own version of zod.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** `page` and `blocks`, as bench/check/fields.ts writes them. */
export const { page, blocks } = JSON.parse(
  readFileSync(path.join(process.env.FOLDER, 'fields.json'), 'utf8'),
)

/** What the front matter of a page may hold. @param markdown what a text in Markdown is */
export function pageSchema(z, markdown) {
  return group(page)

  function group(fields) {
    const shape = Object.entries(fields).map(([name, field]) => [name, either(field)])
    return z.strictObject(Object.fromEntries(shape))
  }

  function either(field) {
    return field.required ? schemaOf(field) : schemaOf(field).optional()
  }

  function schemaOf(field) {
    switch (field.kind) {
      case 'object':
        return group(field.fields)
      case 'list':
        return z.array(schemaOf(field.item))
      case 'sections':
        return z.array(z.discriminatedUnion('block', Object.entries(blocks).map(section)))
      case 'choice':
        // `columns: 1` stands for "1".
        return z.coerce.string().pipe(z.enum(field.options))
      case 'flag':
        return z.boolean()
      case 'number':
        return z.number()
      case 'date':
        return z.coerce.date()
      case 'markdown':
        return markdown
      case 'unsupported':
        return z.unknown()
      default:
        return field.required ? z.string().min(1) : z.string()
    }
  }

  function section([name, fields]) {
    return group(fields).extend({ block: z.literal(name) })
  }
}
