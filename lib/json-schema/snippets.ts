import { packs } from '@/lib/icons/packs'
import type { Block } from '@/lib/schema/block'
import type { Field, Fields } from '@/lib/schema/fields'
import type { Snippet } from './types'

/** The packs of icons, as values of `icon_pack`. As an `enum` they would refuse the other names of the packs. */
export function packSnippets(): Snippet[] {
  return packs.map(({ name }) => ({ label: name, body: name }))
}

/** A section of each block, with the keys that such a section mostly has. */
export function sectionSnippets(blocks: readonly Block[]): Snippet[] {
  return blocks.map(({ name, description, fields }) => ({
    label: `section: ${name}`,
    description,
    body: { block: name, content: skeletonOf(fields.content) },
  }))
}

/** The words of a section: what must be there, and what is text. The editor types at `$1`, `$2` … */
function skeletonOf(content: Field | undefined): unknown {
  let stops = 0
  const group = (fields: Fields): unknown =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => isAsked(field))
        .map(([key, field]) => [key, body(field)]),
    )
  const body = (field: Field): unknown => {
    if (field.kind === 'object') return group(field.fields)
    if (field.kind === 'list') return [body(field.item)]
    stops += 1
    return `$${stops}`
  }
  return content && body(content)
}

function isAsked({ kind, required }: Field): boolean {
  return required === true || kind === 'inline' || kind === 'markdown' || kind === 'list'
}
