import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rulesDocument } from './check/documentation'
import { RULES_DOCUMENT } from './check/report/documentation'
import { pageSchema, siteSchema } from './json-schema'
import { reference } from './reference'
import { DECISIONS_LIST, decisionsList } from './reference/decisions'

/** A file that is made from the code and committed: editors and their programs read it, and run nothing. */
interface Generated {
  /** From the root of the project. */
  path: string
  text: () => string
}

/** Every file that `npm run schema` makes. */
export const generated: readonly Generated[] = [
  { path: 'schemas/page.json', text: () => asFile(pageSchema()) },
  { path: 'schemas/site.json', text: () => asFile(siteSchema()) },
  { path: 'docs/reference.md', text: reference },
  { path: RULES_DOCUMENT, text: rulesDocument },
  { path: DECISIONS_LIST, text: decisionsList },
]

/** The files that are not what would be made now. */
export function stale(root = '.'): string[] {
  return generated
    .filter(({ path: name, text }) => textAt(path.join(root, name)) !== text())
    .map(({ path: name }) => name)
}

/** Makes the files anew where they are stale. @returns those */
export function regenerate(root = '.'): string[] {
  const changed = stale(root)
  for (const { path: name, text } of generated.filter((file) => changed.includes(file.path))) {
    const file = path.join(root, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text())
  }
  return changed
}

function textAt(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function asFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
