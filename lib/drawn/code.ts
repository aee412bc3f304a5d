import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What no page is made from. All else in the project counts as its code, so that a new folder does. */
const OTHERS = [
  ...['__tests__', 'bench', 'docs', 'node_modules', 'out', 'out.new', 'out.old', 'public'],
  ...['biome.jsonc', 'jest.config.js', 'jest.setup.ts', 'LICENSE', 'NOTICE'],
  // Made by Next and TypeScript: types.
  ...['next-env.d.ts', 'tsconfig.tsbuildinfo'],
]

/** Files of settings that Next reads, with dots before their names. Others are for editors, Git and npm. */
const SETTINGS = /^\.(?:env|browserslistrc|postcssrc|babelrc|swcrc)/
/** Where npm keeps which packages it has installed. They are not those of `package-lock.json` until somebody runs `npm ci`. */
const INSTALLED = path.join('node_modules', '.package-lock.json')

/**
 * A hash of the code that draws and finishes pages, with the versions of the packages that are installed.
 *
 * @param contentDir the content folder: what pages get of it is in their data
 */
export function hashOfCode(root: string, contentDir: string): string {
  const content = path.resolve(root, contentDir)
  const isCode = (name: string) =>
    (SETTINGS.test(name) || !/^\.|\.md$/.test(name)) &&
    !OTHERS.includes(name) &&
    path.resolve(root, name) !== content
  const top = readdirSync(root, { withFileTypes: true }).filter(({ name }) => isCode(name))
  const files = existsSync(path.join(root, INSTALLED)) ? [INSTALLED] : []
  for (const entry of top) {
    if (entry.isDirectory()) files.push(...filesIn(root, entry.name))
    else files.push(entry.name)
  }
  files.sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const text = readFileSync(path.join(root, file))
    hash.update(JSON.stringify([file, text.length])).update(text)
  }
  return hash.digest('hex')
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}
