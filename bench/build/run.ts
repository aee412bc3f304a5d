import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Peak, watchMemory } from './memory'
import { FOLDER } from './project'

/** One build, as it was measured. */
export interface Measured {
  /** Seconds, by the step of the build. */
  steps: Record<string, number>
  /** Seconds, the start of npm and Node included. */
  total: number
  /** Undefined where it cannot be measured. */
  memory: Peak | undefined
}

// With a dot: what has none is code (lib/drawn/code.ts).
const TIMES = path.join(FOLDER, '.times.json')

/** Runs `npm run build` in the checkout. @throws with what it printed when it fails */
export async function measureBuild(): Promise<Measured> {
  rmSync(TIMES, { force: true })
  const started = performance.now()
  const child = spawn('npm', ['run', 'build'], {
    cwd: FOLDER,
    env: {
      ...process.env,
      // Contentlayer asks the shell's variable where it is.
      PWD: FOLDER,
      BUILD_TIMES: TIMES,
      CONTENT_DIR: 'content',
      BASE_PATH: '',
      PREVIEW: '',
      SITE_URL: '',
    },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data
    })
  }
  const memory = watchMemory(child.pid ?? 0)
  const [code] = await once(child, 'close')
  const total = (performance.now() - started) / 1000
  const peak = memory()
  if (code !== 0) throw new Error(`The build failed:\n${output}`)
  return { steps: JSON.parse(readFileSync(TIMES, 'utf8')), total, memory: peak }
}
