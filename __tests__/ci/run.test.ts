/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

let folder: string
let bin: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ci-run-'))
  bin = path.join(folder, 'bin')
  await mkdir(bin)
  await cp('.ci', path.join(folder, '.ci'), { recursive: true })
  for (const name of ['bash', 'cat', 'dirname', 'env', 'grep', 'mktemp', 'rm', 'tail', 'tee']) {
    await symlink(locate(name), path.join(bin, name))
  }
  await program('id', 'echo 0')
  await program('chromium', ':')
  await program('java', ':')
})
afterEach(() => rm(folder, { recursive: true }))

function locate(name: string): string {
  const { stdout } = spawnSync('bash', ['-c', `type -P ${name}`], { encoding: 'utf8' })
  return stdout.trim()
}

/** A stand-in for a program of the machine; each call is noted. */
async function program(name: string, code: string): Promise<void> {
  const text = `#!${locate('bash')}\necho "${name} $*" >>${folder}/calls\n${code}\n`
  await writeFile(path.join(bin, name), text, { mode: 0o755 })
}

const npm = (test: string, ci = ':') =>
  program('npm', `case $1 in ci) ${ci};; test) ${test};; esac`)

async function run() {
  const { status, stdout } = spawnSync(path.join(folder, '.ci/run'), {
    encoding: 'utf8',
    env: { PATH: bin, NODE_ENV: 'production' },
    input: 'nobody types this',
  })
  const calls = await readFile(path.join(folder, 'calls'), 'utf8').catch(() => '')
  return { status, last: stdout.trimEnd().split('\n').at(-1), stdout, calls }
}

test('when all is well the last line says how many tests passed', async () => {
  await npm('echo "12 passed, 0 failed, 1 skipped"')
  const { status, last, calls } = await run()
  expect(last).toBe('12 passed, 0 failed, 1 skipped')
  expect(status).toBe(0)
  expect(calls).toBe('npm ci\nnpm test\n')
})

test('each step says how long it took', async () => {
  await npm('echo "12 passed, 0 failed"')
  expect((await run()).stdout).toMatch(
    /== npm ci: \d+ s\n[\s\S]*== npm test: \d+ s\n[\s\S]*all of it: \d+ s\n/,
  )
})

test('the steps run as on a machine where nobody is', async () => {
  await npm('echo "CI=$CI NODE_ENV=$NODE_ENV typed=$(cat)"; echo "1 passed, 0 failed"')
  expect((await run()).stdout).toContain('CI=true NODE_ENV= typed=\n')
})

test('when tests fail, so does the run, and what npm says after them is not the last line', async () => {
  await npm('echo "11 passed, 1 failed"; echo "npm error Lifecycle script failed"; exit 1')
  expect(await run()).toMatchObject({ status: 1, last: '11 passed, 1 failed' })
})

test.each([
  ['no test ran', 'echo "0 passed, 0 failed"'],
  ['the tests never came to an end', 'echo "on the way"'],
  ['something failed before the tests', 'echo "lint: 1 error"; exit 1'],
  ['something failed after the tests', 'echo "3 passed, 0 failed"; exit 4'],
])('when %s, the run fails and does not look as if it had not', async (_, script) => {
  await npm(script)
  const { status, last } = await run()
  expect(status).not.toBe(0)
  expect(last).toMatch(/^\d+ passed, 1 failed$/)
})

test('when the packages cannot be installed, nothing else is tried', async () => {
  await npm('echo "12 passed, 0 failed"', 'exit 7')
  expect(await run()).toMatchObject({ status: 7, last: '0 passed, 1 failed', calls: 'npm ci\n' })
})

describe('on a machine without Chromium', () => {
  beforeEach(() => rm(path.join(bin, 'chromium')))

  test("it comes from Debian's packages", async () => {
    await npm('echo "12 passed, 0 failed"')
    await program('apt-get', ':')
    expect(await run()).toMatchObject({
      status: 0,
      calls: [
        'id -u',
        'apt-get update --quiet=2',
        'apt-get install --yes --no-install-recommends --quiet=2 chromium fonts-liberation fonts-noto-color-emoji',
        'npm ci',
        'npm test',
        '',
      ].join('\n'),
    })
  })

  test('so does Java, in one go, where there is none either', async () => {
    await rm(path.join(bin, 'java'))
    await npm('echo "12 passed, 0 failed"')
    await program('apt-get', ':')
    expect((await run()).calls).toContain(
      ' chromium fonts-liberation fonts-noto-color-emoji default-jre-headless\n',
    )
  })

  test('it is installed with sudo by somebody who is not root', async () => {
    await npm('echo "12 passed, 0 failed"')
    await program('id', 'echo 1000')
    await program('apt-get', ':')
    await program('sudo', ':')
    const { calls } = await run()
    expect(calls).toContain('sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes')
  })

  test.each([
    ['the packages cannot be fetched', 'exit 100'],
    ['the package is not there', '[[ $1 == update ]]'],
  ])('the run fails when %s', async (_, script) => {
    await npm('echo "12 passed, 0 failed"')
    await program('apt-get', script)
    const { status, last, calls } = await run()
    expect(status).not.toBe(0)
    expect(last).toBe('0 passed, 1 failed')
    expect(calls).not.toContain('npm')
  })

  test('and without apt-get, a sentence says what to do', async () => {
    await npm('echo "12 passed, 0 failed"')
    expect(await run()).toMatchObject({ status: 1, last: '0 passed, 1 failed', calls: '' })
  })
})

test('on a machine without Java, that alone is installed', async () => {
  await rm(path.join(bin, 'java'))
  await npm('echo "12 passed, 0 failed"')
  await program('apt-get', ':')
  const { calls } = await run()
  expect(calls).toContain(
    'apt-get install --yes --no-install-recommends --quiet=2 default-jre-headless\n',
  )
})
