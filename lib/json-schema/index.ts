import { pageFields } from '@/lib/schema/page'
import { siteFields } from '@/lib/schema/site'
import { groupSchema } from './field'
import { sectionDefinitions } from './sections'
import type { JsonSchema } from './types'

/** What the YAML language server takes for granted. */
const DRAFT = 'http://json-schema.org/draft-07/schema#'
const COMMENT = 'Made by `npm run schema` from lib/schema and the schemas of blocks. Do not edit.'

/** The JSON Schema of a page's front matter. */
export function pageSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    $comment: COMMENT,
    title: 'page',
    // The language server takes what follows the second `---` for another document, which is empty.
    type: ['object', 'null'],
    ...groupSchema(pageFields),
    definitions: sectionDefinitions(),
  }
}

/** The JSON Schema of `content/site.yaml`. */
export function siteSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    $comment: COMMENT,
    title: 'site',
    type: 'object',
    ...groupSchema(siteFields),
  }
}
