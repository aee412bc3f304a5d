/** @jest-environment node */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { run } from '@/lib/cli/run'

jest.setTimeout(20_000)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'run-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A script of a temporary folder, as a step. */
async function script(code: string, args: string[] = []) {
  const file = path.join(folder, `${Math.random()}.mts`)
  await writeFile(file, code)
  return { script: file, args }
}

test('a step tells its exit code, its seconds and what it printed, in order', async () => {
  const step = await script(
    `const say = (to: NodeJS.WriteStream, text: string) => new Promise((done) => to.write(text, () => setTimeout(done, 50)))
     await say(process.stdout, process.argv[2] + ' ')
     await say(process.stderr, process.env.WHO + ' ')
     await say(process.stdout, 'end')
     process.exit(3)`,
    ['args'],
  )
  const outcome = await run(step, { output: 'capture', env: { WHO: 'env' } })
  expect(outcome).toEqual({
    code: 3,
    seconds: expect.any(Number),
    output: 'args env end',
    stdout: 'args end',
  })
  expect(outcome.seconds).toBeGreaterThan(0.15)
  expect(outcome.seconds).toBeLessThan(15)
})

test('npm runs in the folder that is named', async () => {
  await writeFile(path.join(folder, 'package.json'), '{"scripts":{"here":"node -p 6*7"}}')
  const step = { npm: 'run', args: ['--silent', 'here'] }
  const outcome = await run(step, { output: 'capture', cwd: folder })
  expect(outcome).toMatchObject({ code: 0, stdout: '42\n' })
})

test('a program of a package is found by its name', async () => {
  const capture = { output: 'capture' } as const
  const next = await run({ package: 'next', args: ['--version'] }, capture)
  expect(next).toMatchObject({ code: 0, output: expect.stringContaining('Next.js v') })
  const tsc = await run({ package: 'typescript', bin: 'tsc', args: ['--version'] }, capture)
  expect(tsc).toMatchObject({ code: 0, output: expect.stringContaining('Version') })
  const biome = await run({ package: '@biomejs/biome', bin: 'biome', args: ['--version'] }, capture)
  expect(biome).toMatchObject({ code: 0, output: expect.stringContaining('Version') })
})

test('a package that is not installed is named, with what to do', async () => {
  await expect(run({ package: 'no-such-package' })).rejects.toThrow(
    'no-such-package is not installed. Run `npm ci` first.',
  )
  await expect(run({ package: 'next', bin: 'nest' })).rejects.toThrow('next has no program nest.')
})

test('a step waits for no input, even where somebody could type', async () => {
  const step = await script(
    `let text = ''
     for await (const part of process.stdin) text += part
     console.log('read', text.length)`,
  )
  const main = await script(
    `import { run } from ${JSON.stringify(path.resolve('lib/cli/run.ts'))}
     process.exit((await run({ script: ${JSON.stringify(step.script)} })).code)`,
  )
  // Its standard input stays open.
  const child = spawn(process.execPath, ['--import', 'tsx', main.script])
  expect(await once(child, 'close')).toEqual([0, null])
})

test('a step reads what it is given, as soon as that is known', async () => {
  const step = await script(
    `console.log('up')
     for await (const part of process.stdin) console.log('read', String(part))`,
  )
  const input = setTimeout(500, 'a word')
  const { code, output } = await run(step, { output: 'capture', input })
  expect({ code, output }).toEqual({ code: 0, output: 'up\nread a word\n' })
})

test('a step that has ended before it is given anything has its own exit code', async () => {
  let give: (text: string) => void = () => undefined
  const input = new Promise<string>((resolve) => {
    give = resolve
  })
  const { code } = await run(await script('process.exit(3)'), { output: 'capture', input })
  give('late')
  await setTimeout(100)
  expect(code).toBe(3)
})

test('a step that is aborted ends, even if it does not listen', async () => {
  const step = await script(
    `process.on('SIGTERM', () => console.log('no'))
     setInterval(() => {}, 1000)
     console.log('up')`,
  )
  const started = Date.now()
  const outcome = await run(step, {
    output: 'capture',
    signal: AbortSignal.timeout(1500),
    graceMs: 300,
  })
  expect(outcome).toMatchObject({ code: 137, output: 'up\nno\n' })
  expect(Date.now() - started).toBeLessThan(5000)
})

test('a step is not started on a signal that was aborted before', async () => {
  const step = await script(`console.log('up')`)
  const outcome = await run(step, { output: 'capture', signal: AbortSignal.abort() })
  expect(outcome).toMatchObject({ code: 143, output: '' })
})

describe('who presses Ctrl-C', () => {
  // `tsx` is looked up in the folder that a process works in.
  beforeEach(() => symlink(path.resolve('node_modules'), path.join(folder, 'node_modules')))

  /** Lives for ever, and shows it: its process id may outlive it, where nobody collects the dead. */
  const beat = (name: string) =>
    `import { appendFileSync } from 'node:fs'
     setInterval(() => appendFileSync('${name}', '.'), 20);`

  /** A command that runs the step. */
  async function command(step: string, after: string): Promise<ChildProcess> {
    const main = await script(
      `import { run } from ${JSON.stringify(path.resolve('lib/cli/run.ts'))}
       const running = run({ script: ${JSON.stringify((await script(step)).script)} })
       ${after}`,
    )
    return spawn(process.execPath, ['--import', 'tsx', main.script], { cwd: folder })
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('(%s) ends the step and its workers, and the command', async (kind, code) => {
    const worker = await script(`${beat('worker')} process.on('${kind}', () => {})`)
    const child = await command(
      `${beat('step')}
       import { spawn } from 'node:child_process'
       spawn(process.execPath, ['--import', 'tsx', ${JSON.stringify(worker.script)}])`,
      'process.exit((await running).code)',
    )
    await lives('step')
    await lives('worker')
    child.kill(kind)
    expect(await once(child, 'close')).toEqual([code, null])
    expect(await isGone('step')).toBe(true)
    expect(await isGone('worker')).toBe(true)
  })

  test('twice does not wait for a step that tidies up', async () => {
    const child = await command(
      `${beat('step')}
       process.on('SIGINT', () => appendFileSync('told', 'yes'))`,
      'process.exit((await running).code)',
    )
    await lives('step')
    child.kill('SIGINT')
    await lives('told')
    const started = Date.now()
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([137, null])
    expect(Date.now() - started).toBeLessThan(3000)
    expect(await isGone('step')).toBe(true)
  })

  test('finds no step left of a command that ended by itself', async () => {
    const child = await command(
      beat('step'),
      `import { existsSync } from 'node:fs'
       setInterval(() => existsSync('step') && process.exit(7), 20)`,
    )
    expect(await once(child, 'close')).toEqual([7, null])
    expect(await isGone('step')).toBe(true)
  })

  async function lives(name: string): Promise<void> {
    while ((await read(name)) === '') await setTimeout(20)
  }

  async function isGone(name: string): Promise<boolean> {
    const before = await read(name)
    await setTimeout(300)
    return before !== '' && (await read(name)) === before
  }

  const read = (name: string) => readFile(path.join(folder, name), 'utf8').catch(() => '')
})
