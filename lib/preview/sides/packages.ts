import { readFileSync } from 'node:fs'
import path from 'node:path'
import { linkTree } from '@/lib/link-tree'
import { runStep } from './interrupt'

const PACKAGES = 'node_modules'
const LOCK = 'package-lock.json'

/**
 * Gives a checkout its packages: those of the running one where both have the same lock file, else its own.
 *
 * @returns a sentence, and what npm printed, when it could not install them
 */
export async function providePackages(
  root: string,
  folder: string,
  env: Record<string, string | undefined>,
): Promise<string | undefined> {
  const lock = read(path.join(folder, LOCK))
  if (lock !== undefined && lock === read(path.join(root, LOCK))) {
    linkTree(path.join(root, PACKAGES), path.join(folder, PACKAGES))
    return undefined
  }
  const { code, output } = await runStep({ npm: 'ci' }, { cwd: folder, env })
  return code === 0 ? undefined : `Its packages could not be installed (\`npm ci\`):\n\n${output}`
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
