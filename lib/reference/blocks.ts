import type { Block } from '@/lib/schema/block'
import { sharedDesign } from '@/lib/schema/design'
import type { Field, Fields } from '@/lib/schema/fields'
import { examplesOf } from './examples'
import { fieldTable } from './table'

/** A block: what it is for, its keys, and what it looks like in a page. */
export function blockChapter({ name, description, fields }: Block): string[] {
  const [example, full] = examplesOf(name)
  return [
    `### ${name}`,
    description,
    fieldTable(fieldsOf(fields.content), 'content'),
    fieldTable(ownDesign(fields.design), 'design'),
    ...(example ? [yaml(example)] : []),
    ...(full ? ['With every field:', yaml(full)] : []),
  ]
}

function fieldsOf(field: Field | undefined): Fields {
  return field?.kind === 'object' ? field.fields : {}
}

/** What `design` of this block has beside what it has of every block. */
function ownDesign(design: Field | undefined): Fields {
  const own = Object.entries(fieldsOf(design)).filter(([key]) => !Object.hasOwn(sharedDesign, key))
  return Object.fromEntries(own)
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${text}\`\`\``
}
