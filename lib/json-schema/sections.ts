import { type Block, DEFAULT_BLOCK } from '@/lib/schema/block'
import { blocks } from '@/lib/schema/blocks'
import { anySection } from '@/lib/schema/section'
import { fieldSchema, groupSchema } from './field'
import { anyCase, ONLY_TEXT, orBlank } from './patterns'
import { sectionSnippets } from './snippets'
import type { JsonSchema } from './types'

/** A section, and one definition for each block. Only the rules of its own block apply: one typo is one message. */
export function sectionDefinitions(): Record<string, JsonSchema> {
  return {
    section: {
      title: 'section',
      type: 'object',
      errorMessage: 'A section is a group of keys, the first of them "block".',
      description: 'One part of the page: a block, with what it says and how it looks.',
      properties: { block: fieldSchema('block', anySection.block, 'optional') },
      allOf: blocks.map((block) => ({
        if: isOf(block),
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
        then: { $ref: `#/definitions/${block.typeName}` },
      })),
      defaultSnippets: sectionSnippets(blocks),
    },
    ...Object.fromEntries(blocks.map((block) => [block.typeName, blockSchema(block)])),
  }
}

/** Whether a section is of a block. What is no group of keys is said once, and not for each block. */
function isOf({ name }: Block): JsonSchema {
  const word = anyCase([name])
  return name === DEFAULT_BLOCK
    ? { properties: { block: { not: ONLY_TEXT, pattern: orBlank(word) } } }
    : { required: ['block'], properties: { block: { type: 'string', pattern: word } } }
}

function blockSchema({ fields }: Block): JsonSchema {
  const { properties, ...rest } = groupSchema(fields)
  // What is wrong with the name of the block is said once, above.
  return { properties: { ...properties, block: true }, ...rest }
}
