import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { inParallel } from '@/lib/parallel'

/** What no page is made from. All else in the project counts as its code, so that a new folder does. */
const OTHERS = [
  ...['__tests__', 'bench', 'docs', 'node_modules', 'out', 'out.new', 'out.old', 'public'],
  ...['biome.jsonc', 'jest.config.js', 'jest.setup.ts', 'LICENSE', 'NOTICE'],
  // Made by Next and TypeScript: types.
  ...['next-env.d.ts', 'tsconfig.tsbuildinfo'],
]

/**
 * A hash of the code that draws and finishes pages, dependencies (`package-lock.json`) included.
 *
 * @param contentDir the content folder: what pages get of it is in their data
 */
export async function hashOfCode(root: string, contentDir: string): Promise<string> {
  const content = path.resolve(root, contentDir)
  const isCode = (name: string) =>
    !/^\.|\.md$/.test(name) && !OTHERS.includes(name) && path.resolve(root, name) !== content
  const top = (await readdir(root, { withFileTypes: true })).filter(({ name }) => isCode(name))
  const files: string[] = []
  for (const entry of top) {
    if (entry.isDirectory()) files.push(...(await filesIn(root, entry.name)))
    else files.push(entry.name)
  }
  files.sort()
  const texts = await inParallel(files, (file) => readFile(path.join(root, file)), 32)
  const hash = createHash('sha256')
  for (const [index, file] of files.entries()) {
    const text = texts[index] ?? ''
    hash.update(JSON.stringify([file, text.length])).update(text)
  }
  return hash.digest('hex')
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}
