/** @jest-environment node */
import { readFileSync } from 'node:fs'
import { expression, parsed, texts } from '@/__tests__/helpers/workflows/read'
import { faultsOf, isTrusted } from '@/__tests__/helpers/workflows/rules'

const names = Object.keys(texts)
const textOf = (name: string) => texts[name] ?? ''
const project = JSON.parse(readFileSync('package.json', 'utf8'))

/** What `run` calls, as it stands there. */
function called(text: string): string[] {
  const scripts = Object.values(parsed(text).jobs).flatMap(({ steps }) =>
    steps.map(({ run }) => run),
  )
  return scripts.flatMap(
    (script) => script?.match(/(?:npm [a-z]+( --silent)?( [\w:]+)?|\.ci\/\w+)/g) ?? [],
  )
}

test.each(names)('%s keeps our rules', (name) => {
  expect(faultsOf(textOf(name))).toEqual([])
})

test.each([
  ['an action by its tag', 'ci.yml', /@3d3c\w+/, '@v7', 'not pinned'],
  ['another commit under the same release', 'ci.yml', '@3d3c42e5', '@3d3c42e6', 'not pinned'],
  ['an action without its release', 'ci.yml', ' # v7.0.1', '', 'not pinned'],
  ['an action that nobody has looked at', 'deploy.yml', 'actions/deploy-pages', 'a/b', 'not among'],
  ['permissions for all jobs', 'ci.yml', 'permissions: {}', 'permissions: read-all', 'job by job'],
  ['no permissions for a job', 'ci.yml', /permissions:\n {6}contents: read/, '', 'what it may'],
  ['another shell', 'ci.yml', 'shell: bash', 'shell: sh', 'The shell'],
  ['a job without an end', 'ci.yml', 'timeout-minutes: 10', '', 'for hours'],
  ['a runner that changes', 'ci.yml', 'ubuntu-24.04', 'ubuntu-latest', 'does not run on'],
  ['two deployments at once', 'deploy.yml', /concurrency:(\n {2}.*)+/, '', 'beside itself'],
  ['a token in the checkout', 'ci.yml', 'persist-credentials: false', '', 'its token'],
  [
    'an expression in a script',
    'ci.yml',
    'run: npm ci',
    `run: echo ${expression('github.ref')}`,
    'expression',
  ],
  ['a right for strangers', 'preview-build.yml', 'contents: read', 'contents: write', 'may write'],
  ['a secret for strangers', 'ci.yml', "'1'", expression('secrets.X'), 'given a secret'],
  [
    'code of strangers',
    'preview-publish.yml',
    'github.event.repository.default_branch',
    'x',
    'else than',
  ],
  ['no word of whose code', 'preview-clean.yml', /ref: .*/, '', 'else than'],
  ['a script beside rights', 'preview-clean.yml', 'run: npm ci', 'run: cat x', 'of its own'],
  [
    'a cache beside rights',
    'preview-publish.yml',
    'package-manager-cache: false',
    'cache: npm',
    'uses a cache',
  ],
  [
    'a kept folder beside rights',
    'preview-clean.yml',
    /actions\/checkout@\w+/,
    'actions/cache@x',
    'uses a cache',
  ],
])('the rules find %s', (_, name, before, after, words) => {
  const text = textOf(name).replace(before, after)
  expect(text).not.toBe(textOf(name))
  expect(faultsOf(text).join('\n')).toContain(words)
})

test('only what has to write may write, and no more than that', () => {
  const rights = names.flatMap((name) =>
    Object.entries(parsed(textOf(name)).jobs).map(([job, { permissions }]) => [
      `${name} ${job}`,
      permissions,
    ]),
  )
  expect(Object.fromEntries(rights)).toEqual({
    'ci.yml content': { contents: 'read' },
    'ci.yml test': { contents: 'read' },
    'deploy.yml build': { contents: 'read' },
    'deploy.yml deploy': { pages: 'write', 'id-token': 'write' },
    'preview-build.yml build': { contents: 'read' },
    'preview-clean.yml clean': { contents: 'write', 'pull-requests': 'write' },
    'preview-publish.yml publish': {
      actions: 'read',
      contents: 'write',
      'pull-requests': 'write',
      statuses: 'write',
    },
  })
})

test('the workflows with rights on events of strangers are those that publish and clean', () => {
  const trusted = names.filter((name) => isTrusted(parsed(textOf(name))))
  expect(trusted).toEqual(['preview-clean.yml', 'preview-publish.yml'])
})

test('what waits for another workflow knows its name', () => {
  const { on } = parsed(textOf('preview-publish.yml'))
  expect(on.workflow_run?.workflows).toEqual([parsed(textOf('preview-build.yml')).name])
})

test.each(names)('every npm script that %s calls is there', (name) => {
  const scripts = called(textOf(name)).flatMap(
    (call) => call.match(/^npm run (?:--silent )?(.+)/)?.[1] ?? [],
  )
  expect(Object.keys(project.scripts)).toEqual(expect.arrayContaining(scripts))
})

test('the tests run on each version of Node that package.json names', () => {
  const versions = project.engines.node
    .split('||')
    .map((range: string) => Number(range.match(/\d+/)))
  expect(parsed(textOf('ci.yml')).jobs.test?.strategy?.matrix.node).toEqual(versions)
  expect(versions).toContain(Number(readFileSync('.node-version', 'utf8')))
})

test('what CI runs is what the README tells people to run', () => {
  const readme = readFileSync('README.md', 'utf8')
  const commands = called(textOf('ci.yml'))
  expect(commands).toContain('.ci/run')
  for (const command of commands) expect(readme).toContain(command.replace(' --silent', ''))
})
