/** @jest-environment node */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parsed, type Step, texts } from '@/__tests__/helpers/workflows/read'

const steps = (file: string): Step[] =>
  Object.values(parsed(texts[file] ?? '').jobs).flatMap((job) => job.steps)

/** The script of the first step of the file in which these words stand. */
function scriptWith(file: string, words: string): string {
  const script = steps(file).find(({ run }) => run?.includes(words))?.run
  if (!script) throw new Error(`No script of ${file} has ${words}.`)
  return script
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'workflow-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs a script as GitHub does with `shell: bash`. */
function bash(script: string, env: Record<string, string>) {
  const file = path.join(folder, 'script')
  writeFileSync(file, script)
  const PATH = `${folder}:${process.env.PATH}`
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', file]
  return spawnSync('bash', args, {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH, NODE_ENV: 'test', ...env },
  })
}

test.each(Object.keys(texts))('bash can read each script of %s', (file) => {
  for (const { run } of steps(file)) {
    if (run) execFileSync('bash', ['-n'], { input: run })
  }
})

describe('the address of the site', () => {
  function addressFor(
    repository: string,
    variables: { SITE_URL?: string; BASE_PATH?: string } = {},
  ) {
    const { status } = bash(scriptWith('deploy.yml', 'github.io'), {
      GITHUB_REPOSITORY: repository,
      GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
      GITHUB_ENV: path.join(folder, 'env'),
      GITHUB_OUTPUT: path.join(folder, 'output'),
      SITE_URL: '',
      BASE_PATH: '',
      ...variables,
    })
    expect(status).toBe(0)
    return ['env', 'output'].map((name) => readFileSync(path.join(folder, name), 'utf8')).join('')
  }

  test('a repository is served below its name', () => {
    expect(addressFor('Example-Org/Web.site')).toBe(
      'SITE_URL=https://example-org.github.io\nBASE_PATH=/Web.site\naddress=https://example-org.github.io/Web.site\n',
    )
  })

  test('the repository that is called like the host is served at its root', () => {
    expect(addressFor('Example/example.GitHub.io')).toBe(
      'SITE_URL=https://example.github.io\nBASE_PATH=\naddress=https://example.github.io\n',
    )
  })

  test('variables of the repository come first', () => {
    expect(addressFor('example/site', { SITE_URL: 'https://example.org' })).toBe(
      'SITE_URL=https://example.org\nBASE_PATH=\naddress=https://example.org\n',
    )
    rmSync(path.join(folder, 'env'))
    rmSync(path.join(folder, 'output'))
    // With the slash at its end, too, which the build takes.
    expect(addressFor('e/s', { SITE_URL: 'https://example.org/', BASE_PATH: '/new' })).toContain(
      'BASE_PATH=/new\naddress=https://example.org/new\n',
    )
  })
})

describe('after a deployment', () => {
  const compare = (built: string, served: string) =>
    bash(scriptWith('deploy.yml', 'SERVED_AT'), { BUILT_FOR: built, SERVED_AT: served })

  test.each([
    ['https://example.github.io/Site', 'https://example.github.io/site/'],
    ['https://example.org', 'http://example.org/'],
  ])('%s is right when Pages serves %s', (built, served) => {
    expect(compare(built, served)).toMatchObject({ status: 0, stdout: '' })
  })

  test('a site that was built for another address is told, and what to set', () => {
    expect(compare('https://example.github.io/site', 'https://example.org/')).toMatchObject({
      status: 1,
      stdout:
        '::error::The site was built for https://example.github.io/site, and Pages serves it at https://example.org/. ' +
        'Set the variables SITE_URL and BASE_PATH of the repository (docs/deploying.md).\n',
    })
  })
})

describe('the build of a pull request', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim()
  const commit = (message: string) => {
    git('commit', '--quiet', '--allow-empty', '--message', message)
    return git('rev-parse', 'HEAD')
  }

  /** A stand-in for npm, which says what it was called with. */
  beforeEach(() => {
    const text = '#!/bin/sh\nprintf "%s\\n" "$@"\n'
    writeFileSync(path.join(folder, 'npm'), text, { mode: 0o755 })
  })

  test('it is compared with the commit that it started from, not with what came to main since', () => {
    git('init', '--quiet')
    const start = commit('start')
    const head = commit('head')
    git('reset', '--quiet', '--hard', start)
    const base = commit('main went on')
    const script = scriptWith('preview-build.yml', 'preview:report')
    const { stdout } = bash(script, {
      BASE_COMMIT: base,
      HEAD_COMMIT: head,
      PULL: '7',
      RUNNER_TEMP: '/t',
    })
    expect(stdout.split('\n').slice(0, -1)).toEqual([
      'run',
      'preview:report',
      '--',
      '--base',
      start,
      '--head',
      head,
      '--number',
      '7',
      '--out',
      '/t/preview/report',
    ])
  })

  test('without a common commit the step fails, and nothing is compared', () => {
    git('init', '--quiet')
    const base = commit('one')
    git('checkout', '--quiet', '--orphan', 'other')
    const head = commit('another')
    const script = scriptWith('preview-build.yml', 'preview:report')
    expect(bash(script, { BASE_COMMIT: base, HEAD_COMMIT: head, RUNNER_TEMP: '/t' })).toMatchObject(
      {
        status: 1,
        stdout: '',
      },
    )
  })

  test('the preview is built for the place where it is published', () => {
    const script = scriptWith('preview-build.yml', 'preview:site')
    const { stdout } = bash(script, { PULL: '7', HEAD_COMMIT: 'abc', RUNNER_TEMP: '/t' })
    expect(stdout.replaceAll('\n', ' ')).toBe(
      'run preview:site -- --number 7 --commit abc --base-path /pr/7 --out /t/preview/site ',
    )
  })
})
