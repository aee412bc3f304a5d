import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { FOLDER } from '@/bench/build/project'
import { type Candidate, candidates, PACKAGE } from './candidates'
import { comparison } from './comparison'
import { writeInput } from './input'
import { type Measured, measure, measureCheck } from './run'

const RUNS = 3

/** What each compiler is given, and what it writes. */
const INPUT = path.join(FOLDER, '.compilers')
const OUTPUT = path.join(PACKAGE, 'node_modules/.cache')

/**
 * Compiles the pages of the checkout with velite and content-collections, by turns with our own check, and prints how many
 * pages each reads in a second. Where they cannot be installed, it says so.
 *
 * @throws when one of them does not take every page
 */
export async function compareWithOthers(): Promise<void> {
  if (!install()) {
    console.log(
      '\nvelite and content-collections could not be installed: nothing is compared with them.',
    )
    return
  }
  const pages = writeInput(path.join(FOLDER, 'content'), INPUT)
  const lines = candidates().map((candidate) => ({ candidate, runs: [] as Measured[] }))
  try {
    for (let run = 0; run < RUNS; run++) {
      for (const { candidate, runs } of lines) runs.push(await measureOnce(candidate, pages))
    }
  } finally {
    rmSync(OUTPUT, { recursive: true, force: true })
  }
  console.log(`\n${comparison(lines, pages)}`)
}

/** Installs the compilers when they are not there, or others than the lock file says. @returns whether they are there now */
function install(): boolean {
  if (npm('ls')) return true
  console.log('\nInstalling velite and content-collections into bench/compilers …')
  return npm('ci')
}

function npm(command: string): boolean {
  try {
    execFileSync('npm', [command, '--prefix', PACKAGE, '--loglevel', 'silent'], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
    })
    return true
  } catch {
    return false
  }
}

/** One run that knows nothing of those before it. */
async function measureOnce({ name, args }: Candidate, pages: number): Promise<Measured> {
  if (!args) {
    rmSync(path.join(FOLDER, '.cache'), { recursive: true, force: true })
    return measureCheck()
  }
  rmSync(OUTPUT, { recursive: true, force: true })
  const [compiler = '', ...options] = args
  const measured = await measure(PACKAGE, ['compile', '--', compiler, INPUT, ...options])
  const compiled = Number(/\{"pages":(\d+)\}/.exec(measured.output)?.[1])
  if (compiled !== pages) {
    throw new Error(
      `${name} took ${compiled} of ${pages} pages: its schema is no longer ours.\n${measured.output}`,
    )
  }
  return measured
}
