import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { linkOrCopy } from '@/lib/finish/link'
import { runStep } from './interrupt'

const PACKAGES = 'node_modules'
const LOCK = 'package-lock.json'

/**
 * Gives a checkout its packages: those of the running one where both have the same lock file, else its own.
 *
 * @returns what npm printed when it could not install them
 */
export async function providePackages(
  root: string,
  folder: string,
  env: Record<string, string | undefined>,
): Promise<string | undefined> {
  const lock = read(path.join(folder, LOCK))
  if (lock !== undefined && lock === read(path.join(root, LOCK))) {
    // Turbopack reads no package outside of the worktree: not a link to the folder, but to each of its files.
    linkAll(path.join(root, PACKAGES), path.join(folder, PACKAGES))
    return undefined
  }
  const { code, output } = await runStep({ npm: 'ci' }, { cwd: folder, env })
  return code === 0 ? undefined : output
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function linkAll(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkAll(source, copy)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), copy)
    else linkOrCopy(source, copy)
  }
}
