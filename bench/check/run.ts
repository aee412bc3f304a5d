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

/** A check with --watch that says nothing for so long has not seen the edit. */
const PATIENCE_S = 120

/** Runs `npm run check` in the checkout, the start of npm and Node included. @throws with what it printed when it fails */
export function measureCheck(): Promise<Measured> {
  return measure(FOLDER, ['check'])
}

/**
 * Runs a script of a package, the start of npm and Node included.
 *
 * @param args the script, and what it is given
 * @returns what it printed as well
 * @throws with what it printed when it fails
 */
export async function measure(
  folder: string,
  args: readonly string[],
): Promise<Measured & { output: string }> {
  const started = performance.now()
  const { child, output } = start('npm', ['run', ...args], folder)
  const memory = watchMemory(child.pid ?? 0)
  const [code] = await once(child, 'close')
  const seconds = (performance.now() - started) / 1000
  const peak = memory()
  if (code !== 0) throw new Error(`\`npm run ${args.join(' ')}\` failed:\n${output()}`)
  return { seconds, memory: peak, output: output() }
}

/**
 * Runs what `npm run check -- --watch` does in the checkout.
 *
 * @param edits each changes the content once
 * @returns the seconds from each edit to its findings, and the memory of it all
 */
export async function measureWatch(
  edits: readonly (() => void)[],
): Promise<{ seconds: number[]; memory: Peak | undefined }> {
  // Not by npm: it does not tell those whom it started that they are to end.
  const command = ['--import', 'tsx', 'lib/cli/main.ts', 'check', '--watch']
  const { child, output } = start(process.execPath, command, FOLDER)
  const memory = watchMemory(child.pid ?? 0)
  const checks = () => output().match(LAST_LINE)?.length ?? 0
  const seconds: number[] = []
  try {
    await until(child, () => checks() > 0)
    for (const edit of edits) {
      // Nobody saves a file again while its findings appear.
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

function start(
  program: string,
  args: readonly string[],
  folder: string,
): { child: ChildProcess; output: () => string } {
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, CONTENT_DIR: 'content', PREVIEW: '' },
    shell: program === 'npm' && process.platform === 'win32',
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
  const deadline = performance.now() + PATIENCE_S * 1000
  while (!isDone()) {
    if (child.exitCode !== null) throw new Error('The check ended before it was told to.')
    if (performance.now() > deadline) {
      throw new Error(`\`npm run check -- --watch\` said nothing for ${PATIENCE_S} s.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}
