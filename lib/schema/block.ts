import type { NestedType } from 'contentlayer2/source-files'
import { sharedDesign } from './design'
import { choice, type Fields, flag, identifier, nestedType, object } from './fields'

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
  const fields = {
    block: choice('The kind of the section.', [name], { required: true }),
    id: identifier('The anchor of the section: "prices" makes it reachable as #prices.'),
    content: object(`${prefix}Content`, 'What the section says.', definition.content),
    design: object(`${prefix}Design`, 'How the section looks.', {
      ...sharedDesign,
      ...definition.design,
    }),
    demo: flag('true leaves the section out.'),
  }
  const typeName = `${prefix}Section`
  return { name, typeName, description, fields, type: nestedType(typeName, description, fields) }
}

/** `cta-card`, `about.avatar`, `tag_cloud` → `CtaCard`, `AboutAvatar`, `TagCloud`: valid in TypeScript. */
function pascalCase(name: string): string {
  return name
    .split(/[^a-z0-9]+/i)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}
