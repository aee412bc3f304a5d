import { blocks } from '@/lib/schema/blocks'
import type { Field } from '@/lib/schema/fields'

export interface TextField {
  /** Where the text stands in the section's content: `text`, `items.0.description`. */
  path: string
  text: string
}

/** The Markdown texts of a section, in the order of its schema. */
export function textsOf(section: { block: string; content?: unknown }): TextField[] {
  const content = blocks.find((block) => block.name === section.block)?.fields.content
  return content ? collect(content, section.content, []) : []
}

function collect(field: Field, value: unknown, path: readonly (string | number)[]): TextField[] {
  if (value === undefined || value === null) return []
  if (field.kind === 'markdown') {
    // While a page is in error, anything may stand there, and not everything has words.
    return typeof value === 'object' ? [] : [{ path: path.join('.'), text: String(value) }]
  }
  if (field.kind === 'object' && typeof value === 'object') {
    return Object.entries(field.fields).flatMap(([key, child]) =>
      collect(child, (value as Record<string, unknown>)[key], [...path, key]),
    )
  }
  if (field.kind === 'list') {
    return [value].flat().flatMap((item, index) => collect(field.item, item, [...path, index]))
  }
  return []
}
