import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** A program of a package in node_modules, a script of ours, or npm. */
export type Step =
  /** `bin` is the program's name, if it is not the package's own: `tsc` of `typescript`. `first` is a module that Node imports before it. */
  | { package: string; bin?: string; first?: string; args?: string[] }
  | { script: string; args?: string[] }
  /** npm itself. */
  | { npm: string; args?: string[] }

export interface RunOptions {
  /** `inherit` shows what the step prints; `capture` keeps it for the caller. */
  output?: 'inherit' | 'capture'
  /** Set on top of the environment of this process. */
  env?: Record<string, string | undefined>
  /** Where it is started; here when left out. */
  cwd?: string
  /** What the step reads from its standard input, as soon as this is known. Without it, there is nothing to read. */
  input?: Promise<string>
  /** Ends the step when it is aborted. */
  signal?: AbortSignal
  /** How long the step may take to tidy up once it is told to end. */
  graceMs?: number
}

export interface Outcome {
  /** As a shell has it: 128 and the signal's number when a signal ended it. */
  code: number
  seconds: number
  /** What it printed, standard output and errors as they came; '' unless it was captured. */
  output: string
  /** What of that was standard output. */
  stdout: string
}

/** A package is missing, such as one that is only for development: the message is a sentence. */
export class NotInstalled extends Error {
  constructor(name: string, options?: ErrorOptions) {
    super(`${name} is not installed. Run \`npm ci\` first.`, options)
  }
}

/** What a terminal, a container or a CI job sends to end a program. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Whether a step ended because a person or a CI job told it to. @param code its exit code */
export function wasToldToEnd(code: number): boolean {
  return ENDING.some((kind) => code === 128 + os.constants.signals[kind])
}

/** A process group can be ended as a whole, with the workers that a step starts. Windows has none. */
const HAS_GROUPS = process.platform !== 'win32'

/**
 * Runs a step and waits for its end. Never rejects because of what the step does: look at `code`. While it runs, Ctrl-C ends
 * the step and not this process; the caller sees the code (130) and leaves.
 */
export async function run(step: Step, options: RunOptions = {}): Promise<Outcome> {
  const { output = 'inherit', env, cwd, input, signal, graceMs = 5000 } = options
  if (signal?.aborted) {
    return { code: 128 + os.constants.signals.SIGTERM, seconds: 0, output: '', stdout: '' }
  }
  const started = performance.now()
  const [file, ...before] = 'npm' in step ? npm(step.npm) : [process.execPath, ...program(step)]
  const child = spawn(file, [...before, ...(step.args ?? [])], {
    cwd,
    env: { ...process.env, ...env },
    // Of its own group, Ctrl-C in the terminal reaches it through us, once. It could not read the terminal from there.
    detached: HAS_GROUPS,
    stdio: [
      input ? 'pipe' : 'ignore',
      ...(output === 'inherit' ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const)),
    ],
  })
  // A step that has ended reads no more, and its code says why.
  child.stdin?.on('error', () => undefined)
  input?.then((text) => child.stdin?.end(text))
  const kept: Buffer[] = []
  const printed: Buffer[] = []
  child.stdout?.on('data', (data: Buffer) => {
    kept.push(data)
    printed.push(data)
  })
  child.stderr?.on('data', (data: Buffer) => kept.push(data))

  const letGo = passOnSignals(child, graceMs, signal)
  try {
    const code = await ended(child)
    return {
      code,
      seconds: (performance.now() - started) / 1000,
      output: Buffer.concat(kept).toString(),
      stdout: Buffer.concat(printed).toString(),
    }
  } finally {
    letGo()
  }
}

/** Arguments for Node: no shell and no shim in between, which Windows would need, and which keep signals to themselves. */
function program(step: Exclude<Step, { npm: string }>): string[] {
  if ('script' in step) return ['--import', 'tsx', step.script]
  const folder = path.resolve('node_modules', step.package)
  const wanted = step.bin ?? step.package
  let bin: string | Record<string, string> | undefined
  try {
    bin = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).bin
  } catch (error) {
    throw new NotInstalled(step.package, { cause: error })
  }
  const file = typeof bin === 'string' ? bin : bin?.[wanted]
  if (!file) throw new Error(`${step.package} has no program ${wanted}.`)
  const before = step.first ? ['--import', pathToFileURL(step.first).href] : []
  return [...before, path.join(folder, file)]
}

/** What npm itself says where its program is, when it started us: Windows would need a shell to find it. */
function npm(command: string): [string, ...string[]] {
  const file = process.env.npm_execpath
  return file?.endsWith('.js') ? [process.execPath, file, command] : ['npm', command]
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, kind) =>
      resolve(code ?? 128 + (kind ? os.constants.signals[kind] : 0)),
    )
  })
}

/** Ends the step, workers included, when this process is told to end or `signal` is aborted. Returns how to stop that. */
function passOnSignals(child: ChildProcess, graceMs: number, signal?: AbortSignal): () => void {
  let isEnding = false
  let deadline: NodeJS.Timeout | undefined
  const end = (kind: NodeJS.Signals) => {
    // Told twice, a person does not want to wait any longer.
    kill(child, isEnding ? 'SIGKILL' : kind)
    isEnding = true
    deadline ??= setTimeout(() => kill(child, 'SIGKILL'), graceMs)
  }
  const abort = () => end('SIGTERM')
  const exit = () => kill(child, 'SIGKILL')
  for (const kind of ENDING) process.on(kind, end)
  process.on('exit', exit)
  signal?.addEventListener('abort', abort)

  return () => {
    clearTimeout(deadline)
    // The step is gone, and nobody waits for workers that it left behind.
    if (isEnding) kill(child, 'SIGKILL')
    for (const kind of ENDING) process.off(kind, end)
    process.off('exit', exit)
    signal?.removeEventListener('abort', abort)
  }
}

function kill(child: ChildProcess, kind: NodeJS.Signals): void {
  if (!child.pid) return
  try {
    if (HAS_GROUPS) process.kill(-child.pid, kind)
    else child.kill(kind)
  } catch {
    // It ended by itself in the meantime.
  }
}
