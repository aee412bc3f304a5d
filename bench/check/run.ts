import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Peak, watchMemory } from '@/bench/build/memory'
import { FOLDER } from '@/bench/build/project'

/** One check, as it was measured. */
export interface Measured {
  seconds: number
  /** Undefined where it cannot be measured. */
  memory: Peak | undefined
}

/** The last line of what a check prints. */
const LAST_LINE = /\bin [\d,]+ files?\b/g

/** Runs `npm run check` in the checkout, the start of npm and Node included. @throws with what it printed when it fails */
export async function measureCheck(): Promise<Measured> {
  const started = performance.now()
  const { child, output } = start()
  const memory = watchMemory(child.pid ?? 0)
  const [code] = await once(child, 'close')
  const seconds = (performance.now() - started) / 1000
  const peak = memory()
  if (code !== 0) throw new Error(`The check failed:\n${output()}`)
  return { seconds, memory: peak }
}

/**
 * Runs `npm run check -- --watch` in the checkout.
 *
 * @param edits each changes the content once
 * @returns the seconds from each edit to its findings, and the memory of it all
 */
export async function measureWatch(
  edits: readonly (() => void)[],
): Promise<{ seconds: number[]; memory: Peak | undefined }> {
  const { child, output } = start('--', '--watch')
  const memory = watchMemory(child.pid ?? 0)
  const checks = () => output().match(LAST_LINE)?.length ?? 0
  const seconds: number[] = []
  try {
    await until(child, () => checks() > 0)
    for (const edit of edits) {
      // What follows the folder needs a moment to be there.
      await new Promise((resolve) => setTimeout(resolve, 1000))
      const before = checks()
      const started = performance.now()
      edit()
      await until(child, () => checks() > before)
      seconds.push((performance.now() - started) / 1000)
    }
    return { seconds, memory: memory() }
  } finally {
    memory()
    child.kill('SIGINT')
    await once(child, 'close')
  }
}

function start(...args: string[]): { child: ChildProcess; output: () => string } {
  const child = spawn('npm', ['run', 'check', ...args], {
    cwd: FOLDER,
    env: { ...process.env, CONTENT_DIR: 'content', PREVIEW: '' },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data
    })
  }
  return { child, output: () => output }
}

async function until(child: ChildProcess, isDone: () => boolean): Promise<void> {
  while (!isDone()) {
    if (child.exitCode !== null) throw new Error('The check ended before it was told to.')
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}
