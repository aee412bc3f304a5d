import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { buildCopy, copyProject, warmUp } from '@/__tests__/helpers/project-copy'

/** Builds, on a busy machine of two cores. */
const PATIENCE = 240_000

const folder = copyProject('ahead')
const inside = (name: string) => path.join(folder, name)
const PAGE = inside('content/membership/_index.md')
const ROBOTS = inside('app/robots.ts')
const sound = new Map([PAGE, ROBOTS].map((file) => [file, readFileSync(file, 'utf8')]))

beforeAll(() => {
  warmUp(folder)
  mkdirSync(inside('out'))
  writeFileSync(inside('out/index.html'), 'the last one')
  // Next and Contentlayer show that they live, while they work and while they wait.
  const beat = "setInterval(() => appendFileSync('.beat', '.'), 20).unref()"
  for (const config of ['next.config.js', 'contentlayer.config.ts']) {
    appendFileSync(inside(config), `\nimport { appendFileSync } from 'node:fs'\n${beat}\n`)
  }
})
beforeEach(() => {
  for (const [file, text] of sound) writeFileSync(file, text)
  rmSync(inside('.beat'), { force: true })
})

/** Nothing was published, and nobody works or waits in the folder. */
async function expectNothingDone() {
  expect(readFileSync(inside('out/index.html'), 'utf8')).toBe('the last one')
  expect(existsSync(inside('.lock'))).toBe(false)
  expect(await isGone()).toBe(true)
}

const beats = () => (existsSync(inside('.beat')) ? readFileSync(inside('.beat'), 'utf8').length : 0)

async function isGone(): Promise<boolean> {
  const before = beats()
  // Longer than either of them starts, or works without a pause.
  await setTimeout(3000)
  return beats() === before
}

it(
  'a mistake in the content ends the build while Next compiles: its findings are all that is printed, and Next is gone',
  async () => {
    writeFileSync(PAGE, (sound.get(PAGE) ?? '').replace('laptop-code', 'laptop-cod'))
    const { code, output } = await buildCopy(folder)
    expect(output).toMatch(
      /^content\/membership\/_index\.md:31:17 {2}error {2}Unknown icon "laptop-cod"/,
    )
    expect(output).toMatch(
      /\n1 error in 3 files\.[^\n]*\n\nNothing was built; out\/ is as it was\.\n$/,
    )
    expect(output).not.toContain('Next.js')
    expect(code).toBe(1)
    await expectNothingDone()
  },
  PATIENCE,
)

it(
  'a mistake in the code ends the build with what Next says of it, once',
  async () => {
    appendFileSync(ROBOTS, "\nimport '@/lib/nowhere'\n")
    const { code, output } = await buildCopy(folder)
    expect(output.match(/Module not found: Can't resolve '@\/lib\/nowhere'/g)).toHaveLength(1)
    expect(output).toMatch(/\nNothing was built; out\/ is as it was\.\n$/)
    expect(code).toBe(1)
    await expectNothingDone()
  },
  PATIENCE,
)

/** A build in the folder, once Next or Contentlayer works. */
async function startedBuild() {
  const args = ['--import', 'tsx', 'lib/cli/main.ts', 'build']
  const build = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, PWD: folder },
  })
  while (beats() === 0) await setTimeout(20)
  return build
}

it(
  'Ctrl-C ends a build with one sentence, and not with what Next had said until then',
  async () => {
    const build = await startedBuild()
    let output = ''
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (data) => (output += data))
    // Next says what it does while it compiles.
    await setTimeout(1500)
    build.kill('SIGINT')
    expect(await once(build, 'close')).toEqual([130, null])
    expect(output).toBe('\nNothing was built; out/ is as it was.\n')
    await expectNothingDone()
  },
  PATIENCE,
)

it(
  'a build that is killed leaves no Next that waits for it',
  async () => {
    const build = await startedBuild()
    build.kill('SIGKILL')
    await once(build, 'close')
    while (!(await isGone()));
  },
  PATIENCE,
)
