import type { NestedType } from 'contentlayer2/source-files'
import { sharedDesign } from './design'
import { choice, type Fields, flag, identifier, nestedType, object } from './fields'

/** A section that names no block is of this one, as upstream reads it. */
export const DEFAULT_BLOCK = 'markdown'

/** A block as its `schema.ts` states it: the one place that its fields are written down in. */
export interface Block<Name extends string = string> {
  /** The name in a section's `block` key. */
  name: Name
  /** The name of its generated type: `cta-card` gives `CtaCardSection`. */
  typeName: string
  description: string
  /** Everything that a section of this block may hold. */
  fields: Fields
  type: NestedType
}

interface Definition<Name extends string> {
  name: Name
  /** One sentence for editors: what the block is for. */
  description: string
  content: Fields
  /** Keys of `design` beside the shared ones. */
  design?: Fields
}

/** Defines a block: `content` as given, `design` with the shared keys, and the keys that every section has. */
export function defineBlock<const Name extends string>(definition: Definition<Name>): Block<Name> {
  const { name, description } = definition
  const prefix = pascalCase(name)
  const design = { ...sharedDesign, ...definition.design }
  const fields = sectionFields(prefix, { [name]: description }, definition.content, design)
  const typeName = `${prefix}Section`
  // Staging writes the name down where its author did not: it tells the types apart.
  const staged = { ...fields, block: { ...fields.block, required: true } }
  return { name, typeName, description, fields, type: nestedType(typeName, description, staged) }
}

/**
 * The keys of a section.
 *
 * @param prefix of the names of its types
 * @param names the blocks that it can be of, and what each is for
 */
export function sectionFields(
  prefix: string,
  names: Readonly<Record<string, string>>,
  content: Fields,
  design: Fields,
) {
  return {
    block: choice(`The kind of the section; "${DEFAULT_BLOCK}" when left out.`, names),
    id: identifier('The anchor of the section: "prices" makes it reachable as #prices.'),
    content: object(`${prefix}Content`, 'What the section says.', content),
    design: object(`${prefix}Design`, 'How the section looks.', design),
    demo: flag('true leaves the section out.'),
  }
}

/** `cta-card`, `about.avatar`, `tag_cloud` → `CtaCard`, `AboutAvatar`, `TagCloud`: valid in TypeScript. */
function pascalCase(name: string): string {
  return name
    .split(/[^a-z0-9]+/i)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}
