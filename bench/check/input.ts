import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { plainFields } from './fields'

/**
 * Writes what other compilers are given: the fields, and the pages as they are. Their `_index.md` is called `index.md`,
 * because velite leaves out files whose name begins with "_".
 *
 * @returns how many pages there are
 */
export function writeInput(content: string, folder: string): number {
  const pages = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  )
  rmSync(folder, { recursive: true, force: true })
  for (const file of pages) {
    const { dir, base } = path.parse(file)
    const copy = path.join(folder, 'content', dir)
    mkdirSync(copy, { recursive: true })
    cpSync(path.join(content, file), path.join(copy, base.replace(/^_/, '')))
  }
  writeFileSync(path.join(folder, 'fields.json'), JSON.stringify(plainFields()))
  return pages.length
}
