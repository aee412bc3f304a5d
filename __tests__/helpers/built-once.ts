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

/** Longer than a build takes on a busy machine of two cores. */
const PATIENCE = 240_000

interface Made {
  /** What is built, as a failure calls it: "The example site". */
  name: string
  /** Where it is built. */
  folder: string
  /** The files and folders that it is made from. */
  inputs: readonly string[]
  /** The script that makes it anew. */
  script: string
}

/**
 * Has something built that several test files look at. The first one that asks has it built, the others wait for it; a later
 * run of the tests uses it again while nothing has changed that it is made from. Throws with what the build printed when it
 * fails.
 */
export function builtOnce({ name, folder, inputs, script }: Made): void {
  const stamp = path.join(folder, 'made-from')
  const wanted = fingerprint(inputs)
  locked(`${folder}.lock`, () => {
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
    // Taken away first: a build that is cut off must not pass for a finished one.
    rmSync(stamp, { force: true })
    const made = spawnSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' })
    if (made.status !== 0) {
      throw new Error(`${name} cannot be built:\n${made.stdout}${made.stderr}`)
    }
    writeFileSync(stamp, wanted)
  })
}

/** Changes when anything changes that it is made from. */
function fingerprint(inputs: readonly string[]): string {
  const hash = createHash('sha256')
  for (const input of inputs) {
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
function locked(lock: string, action: () => void): void {
  for (const end = Date.now() + PATIENCE; !take(lock); sleep(200)) {
    if (Date.now() > end) {
      throw new Error(`Another test run builds for too long. Delete ${lock}/.`)
    }
  }
  try {
    action()
  } finally {
    rmSync(lock, { recursive: true })
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock)
    writeFileSync(path.join(lock, 'pid'), String(process.pid))
    return true
  } catch {
    // Whoever was stopped in the middle cannot give it back.
    if (!isHeld(lock)) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

function isHeld(lock: string): boolean {
  try {
    const pid = readFileSync(path.join(lock, 'pid'), 'utf8')
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
