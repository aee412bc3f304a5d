import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { FOLDER, INPUTS, PREFIX } from './settings'

const LOCK = `${FOLDER}.lock`
const STAMP = path.join(FOLDER, 'made-from')
/** Longer than a build takes on a busy machine of two cores. */
const PATIENCE = 240_000

/**
 * The folder of the finished example site (`__tests__/fixtures/site`), served under `PREFIX`. The first test file that asks
 * has it built, the others wait for it; a later run of the tests uses it again while nothing has changed that it is made
 * from. Throws with what the build printed when it fails.
 */
export function exampleSite(): { root: string; basePath: string } {
  const site = { root: path.join(FOLDER, 'out'), basePath: PREFIX }
  const wanted = fingerprint()
  locked(() => {
    if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
    // Taken away first: a build that is cut off must not pass for a finished one.
    rmSync(STAMP, { force: true })
    const args = ['--import', 'tsx', path.join(import.meta.dirname, 'make.ts')]
    const made = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (made.status !== 0) {
      throw new Error(`The example site cannot be built:\n${made.stdout}${made.stderr}`)
    }
    writeFileSync(STAMP, wanted)
  })
  return site
}

/** Changes when anything changes that the site is made from. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const input of INPUTS) {
    for (const file of filesBelow(input)) hash.update(`${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesBelow(input: string): string[] {
  if (!existsSync(input)) return []
  if (!statSync(input).isDirectory()) return [input]
  const entries = readdirSync(input, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/** Does one thing at a time, whichever process asks: a folder can be made only once. */
function locked(action: () => void): void {
  for (const end = Date.now() + PATIENCE; !take(); sleep(200)) {
    if (Date.now() > end) {
      throw new Error(`Another test run builds the example site for too long. Delete ${LOCK}/.`)
    }
  }
  try {
    action()
  } finally {
    rmSync(LOCK, { recursive: true })
  }
}

function take(): boolean {
  try {
    mkdirSync(LOCK)
    writeFileSync(path.join(LOCK, 'pid'), String(process.pid))
    return true
  } catch {
    // Whoever was stopped in the middle cannot give it back.
    if (!isHeld()) rmSync(LOCK, { recursive: true, force: true })
    return false
  }
}

function isHeld(): boolean {
  try {
    const pid = readFileSync(path.join(LOCK, 'pid'), 'utf8')
    // Empty in the moment between the two steps above.
    if (pid !== '') process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
