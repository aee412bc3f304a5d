import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A list that is made from folders, so that adding a block is one folder and one line of its registry. */
export interface Collection {
  /** The folder whose folders hold a `schema.ts` each. */
  rooms: string
  /** The file that is made. */
  list: string
  /** What the list exports. */
  name: string
  comment: string
}

export const collections: readonly Collection[] = [
  {
    rooms: 'components/blocks',
    list: 'lib/schema/blocks.ts',
    name: 'blocks',
    comment: 'Every block there is.',
  },
  {
    rooms: 'components/shortcodes',
    list: 'lib/schema/shortcodes.ts',
    name: 'shortcodes',
    comment: 'Every shortcode there is.',
  },
]

/** Makes the lists of schemas anew where folders came or went. */
export function collectSchemas(root = '.'): void {
  for (const collection of collections) {
    const file = path.join(root, collection.list)
    const made = listOf(collection, root)
    if (!existsSync(file) || readFileSync(file, 'utf8') !== made) writeFileSync(file, made)
  }
}

/** The text of a list, as its folders have it now. */
export function listOf({ rooms, name, comment }: Collection, root = '.'): string {
  const folders = readdirSync(path.join(root, rooms), { withFileTypes: true })
    .filter((entry) => existsSync(path.join(root, rooms, entry.name, 'schema.ts')))
    .map((entry) => entry.name)
    .sort()
  const imports = folders.map(
    (folder) => `import ${camelCase(folder)} from '@/${rooms}/${folder}/schema'`,
  )
  return [
    `// Made by lib/schema/collect.ts from the folders of ${rooms}. Do not edit.`,
    ...imports,
    '',
    `/** ${comment} */`,
    `export const ${name} = [`,
    ...folders.map((folder) => `  ${camelCase(folder)},`),
    '] as const',
    '',
  ].join('\n')
}

/** `cta-card` → `ctaCard` */
function camelCase(folder: string): string {
  return folder.replace(/[^a-z0-9]+(.)/gi, (_, letter: string) => letter.toUpperCase())
}
