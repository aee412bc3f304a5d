import os from 'node:os'
import { type Outcome, type RunOptions, run, type Step } from '@/lib/cli/run'

let told: number | undefined
let running = 0

/** From now on, Ctrl-C ends the step that runs, and then this process by `process.exit`: what is to be tidied up, is. */
export function endTidily(): void {
  for (const kind of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(kind, () => {
      told = 128 + os.constants.signals[kind]
      if (running === 0) process.exit(told)
    })
  }
}

/** Runs a step, and keeps what it prints. Told to end, the process does so as soon as the step has. */
export async function runStep(what: Step, options: RunOptions): Promise<Outcome> {
  running += 1
  try {
    return await run(what, { ...options, output: 'capture' })
  } finally {
    running -= 1
    if (told !== undefined) process.exit(told)
  }
}

/** What is done when the process ends. @returns does it now instead */
export function atEnd(tidy: () => void): () => void {
  process.once('exit', tidy)
  return () => {
    process.off('exit', tidy)
    tidy()
  }
}
