import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** The path of a file or folder of an installed package. */
export function packagePath(name: string, ...parts: string[]): string {
  return path.join(path.dirname(require.resolve(`${name}/package.json`)), ...parts)
}

/** The text of a file of an installed package. */
export function packageText(name: string, ...parts: string[]): string {
  return readFileSync(packagePath(name, ...parts), 'utf8')
}
