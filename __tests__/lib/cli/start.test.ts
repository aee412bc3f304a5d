/** @jest-environment node */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { serve } from '@/__tests__/helpers/serve'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'start-'))
})
const children: ChildProcess[] = []
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

async function page(name: string): Promise<void> {
  await mkdir(path.join(folder, 'out', name), { recursive: true })
  await writeFile(path.join(folder, 'out', name, 'index.html'), name)
}

/** The part of `npm start` that serves, in the temporary folder. */
function serveBuilt(env: Record<string, string>): ChildProcess {
  const tsx = pathToFileURL(path.resolve('node_modules/tsx/dist/loader.mjs')).href
  const child = spawn(process.execPath, ['--import', tsx, path.resolve('lib/cli/serve.ts')], {
    cwd: folder,
    env: { ...process.env, TSX_TSCONFIG_PATH: path.resolve('tsconfig.json'), ...env },
  })
  children.push(child)
  return child
}

async function output(child: ChildProcess, until?: RegExp): Promise<string> {
  let text = ''
  const closed = once(child, 'close')
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (text += data))
  while (until && !until.test(text) && child.exitCode === null) await setTimeout(20)
  if (!until) await closed
  return text
}

test('the terminal shows where the site and its pages are, and Ctrl-C ends it', async () => {
  await page('membership')
  const child = serveBuilt({ PORT: '0', BASE_PATH: '/docs' })
  const text = await output(child, /membership/)
  const url = /http:\S+/.exec(text)?.[0]
  expect(text).toBe(`Serving out/ at ${url}\n  ${url}/membership/\n`)
  expect(url).toMatch(/^http:\/\/localhost:\d+\/docs$/)
  expect((await fetch(`${url}/membership/`)).status).toBe(200)
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([0, null])
}, 20_000)

test('a site of many pages does not push the address off the screen', async () => {
  for (let number = 10; number < 35; number++) await page(String(number))
  const child = serveBuilt({ PORT: '0' })
  const lines = (await output(child, /more/)).trim().split('\n')
  child.kill()
  expect(lines).toHaveLength(22)
  expect(lines.at(-1)).toBe('  and 5 more')
}, 20_000)

test.each([
  [
    'PORT is not a number',
    { PORT: 'http' },
    'PORT is "http", and must be a number from 0 to 65535.\n',
  ],
  [
    'nothing is built',
    { PORT: '0' },
    'There is no folder out/ to serve. `npm run build` makes it.\n',
  ],
])(
  'when %s, one sentence says so and the exit code is 2',
  async (_, env, sentence) => {
    const child = serveBuilt(env)
    expect(await output(child)).toBe(sentence)
    expect(child.exitCode).toBe(2)
  },
  20_000,
)

test('Ctrl-C does not wait for a visitor who is still asking', async () => {
  await page('membership')
  const child = serveBuilt({ PORT: '0' })
  const url = /http:\S+/.exec(await output(child, /membership/))?.[0] ?? ''
  const visitor = net.connect(Number(new URL(url).port), 'localhost')
  await once(visitor, 'connect')
  visitor.write('GET /membership/ HT')
  // An answer to another one: by then the server has seen the half question.
  await (await fetch(url)).text()
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([0, null])
  visitor.destroy()
}, 20_000)

describe('before anything is built', () => {
  /** What `npm start` runs. With no content it would say so, if it came as far as the build. */
  function start(env: Record<string, string>): ChildProcess {
    const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', 'start'], {
      env: { ...process.env, CONTENT_DIR: path.join(folder, 'nowhere'), ...env },
    })
    children.push(child)
    return child
  }

  test('one sentence says with exit code 2 that the port is taken', async () => {
    const { port } = new URL(await serve(folder))
    const child = start({ PORT: port })
    expect(await output(child)).toBe(
      `Port ${port} is taken by another program. Stop that one, or set PORT to another number, such as ${Number(port) + 1}.\n`,
    )
    expect(child.exitCode).toBe(2)
  }, 20_000)

  test.each([
    [{ PORT: 'http' }, 'PORT is "http", and must be a number from 0 to 65535.\n'],
    [{ PORT: '0', BASE_PATH: 'docs' }, 'BASE_PATH is "docs", and must be like "/prefix".\n'],
  ])(
    'one sentence says with exit code 2 what is wrong with %j',
    async (env, sentence) => {
      const child = start(env)
      expect(await output(child)).toBe(sentence)
      expect(child.exitCode).toBe(2)
    },
    20_000,
  )

  test('a port that is free lets the build begin', async () => {
    const child = start({ PORT: '0' })
    expect(await output(child)).toMatch(/^There is no content folder/)
    expect(child.exitCode).toBe(2)
  }, 20_000)
})

test('when the port is taken after the build, one sentence says so and the exit code is 2', async () => {
  await page('membership')
  const { port } = new URL(await serve(folder))
  const child = serveBuilt({ PORT: port })
  expect(await output(child)).toMatch(/^Port \d+ is taken by another program\. .*\n$/)
  expect(child.exitCode).toBe(2)
}, 20_000)
