/** @jest-environment node */
import {
  artifactOf,
  commitOf,
  reportFiles,
  reportOf,
  Scene,
} from '@/__tests__/helpers/github/scene'
import { FORK } from '@/__tests__/helpers/github/stand-in'

let scene: Scene
beforeEach(async () => {
  scene = await new Scene().start()
  scene.open(1, 'first')
})
afterEach(() => scene.end())

/** A run of the first pull request, of which something is not as it should be. */
async function of(wrong: Record<string, unknown>): Promise<string> {
  const run = scene.build(1, artifactOf('x'))
  Object.assign(scene.github.runs.get(run) ?? {}, wrong)
  const { sentence } = await scene.built(run)
  expect(scene.changes()).toBe(0)
  expect(scene.files()).toEqual([])
  return sentence
}

test('a run of an older commit changes nothing', async () => {
  const run = scene.build(1, artifactOf('old'))
  scene.push(1, 'second')
  const { sentence } = await scene.built(run)
  expect(sentence).toBe('There is a newer commit: its own build publishes it.')
  expect(scene.changes()).toBe(0)
})

test('a commit that comes while the preview is prepared stops it', async () => {
  const run = scene.build(1, artifactOf('old'))
  scene.github.intercept = ({ path }) => {
    if (path.endsWith('/zip')) scene.push(1, 'second')
    return undefined
  }
  expect((await scene.built(run)).sentence).toBe('There is a newer commit meanwhile.')
  expect(scene.files()).toEqual([])
  expect(scene.comments(1)).toEqual([])
})

test('a pull request that is closed while its preview is pushed keeps none', async () => {
  let looks = 0
  scene.github.intercept = ({ path }) => {
    // The first look is the one right before pushing.
    if (path.endsWith('/pulls/1') && ++looks === 2) scene.pull(1).state = 'closed'
    return undefined
  }
  await scene.publish(1, 'one')
  expect(scene.files()).not.toContain('pr/1/index.html')
})

test('a run of another workflow, of another event, or of another repository publishes nothing', async () => {
  expect(await of({ path: '.github/workflows/other.yml' })).toBe('It is a run of another workflow.')
  expect(await of({ event: 'push' })).toBe('The run is not one of a pull request.')
  expect(await of({ head_repository: FORK })).toBe('No open pull request has this commit.')
  expect(await of({ head_branch: 'another' })).toBe('No open pull request has this commit.')
  expect(await of({ head_branch: null })).toBe('The branch of the pull request is gone.')
})

test('a run that goes on, or was stopped, says nothing', async () => {
  expect(await of({ status: 'in_progress', conclusion: null })).toBe('The build goes on.')
  expect(await of({ conclusion: 'cancelled' })).toBe('The build was stopped.')
})

test('the path of the workflow counts, with or without the branch that GitHub puts behind it', async () => {
  const run = scene.build(1, artifactOf('x'))
  Object.assign(scene.github.runs.get(run) ?? {}, {
    path: '.github/workflows/preview-build.yml@refs/pull/1/merge',
  })
  await scene.built(run)
  expect(scene.page(1)).toBe('<p>x</p>')
})

test('of two pull requests from one branch, the one whose artifact it is gets the preview', async () => {
  scene.open(2, 'first').head.ref = 'change-1'
  await scene.built(scene.build(2, artifactOf('two')))
  expect(scene.files()).toContain('pr/2/index.html')
  expect(scene.files()).not.toContain('pr/1/index.html')
})

test.each([2, 3])(
  'the same commit in another pull request (%i) does not get what this one built',
  async (other) => {
    scene.open(2, 'first')
    scene.open(3, 'first', FORK).head.ref = 'change-1'
    // GitHub lists more than it was asked for when it does not understand the name of a branch.
    scene.github.intercept = ({ path }) =>
      path.endsWith('/pulls') ? { body: [...scene.github.pulls.values()] } : undefined
    const run = scene.build(1, artifactOf('x'))
    const [artifact] = scene.github.artifacts.get(run) ?? []
    if (artifact) artifact.name = `preview-${other}`
    await scene.built(run)
    expect(scene.comments(1)[0]).toContain('The build uploaded nothing called `preview-1`.')
    expect(scene.comments(other)).toEqual([])
    expect(scene.files()).toEqual([])
  },
)

test('an artifact that names a pull request of somebody else publishes nothing there', async () => {
  scene.open(2, 'of somebody else', FORK)
  const run = scene.build(1, artifactOf('x'))
  const [artifact] = scene.github.artifacts.get(run) ?? []
  if (artifact) artifact.name = 'preview-2'
  const { isRefused, sentence } = await scene.built(run)
  expect({ isRefused, sentence }).toEqual({
    isRefused: true,
    sentence: 'The preview was refused: The build uploaded nothing called `preview-1`.',
  })
  expect(scene.files()).toEqual([])
  expect(scene.comments(2)).toEqual([])
})

test('an artifact that GitHub has deleted is told as that', async () => {
  const run = scene.build(1, artifactOf('x'))
  const [artifact] = scene.github.artifacts.get(run) ?? []
  if (artifact) artifact.expired = true
  await scene.built(run)
  expect(scene.comments(1)[0]).toContain('Run the build again.')
})

const findings = {
  version: 1 as const,
  files: [
    {
      path: 'content/about/_index.md',
      findings: [
        {
          ruleId: 'schema/unknown-block',
          severity: 'error' as const,
          reason: 'There is no block "markdwon".',
          place: {
            start: { line: 5, column: 12, offset: 48 },
            end: { line: 5, column: 20, offset: 56 },
          },
          edits: [],
          documentation: 'docs/rules.md#schema-unknown-block',
        },
      ],
    },
  ],
  summary: { files: 1, errors: 1, warnings: 0, fixable: 0 },
}

test('a build that failed is told with its findings, and the preview of before stays', async () => {
  await scene.publish(1, 'one')
  scene.push(1, 'second')
  const report = reportOf({ failed: { side: 'head', output: 'The build ended.', findings } })
  await scene.built(scene.build(1, reportFiles(report), 'failure'))
  expect(scene.comments(1)).toEqual([
    expect.stringContaining('FAILED The build ended. There is no block "markdwon".'),
  ])
  expect(scene.status('second')).toBe('failure')
  expect(scene.page(1)).toBe('<p>one</p>')
})

test('a build that failed without a report leads to its log', async () => {
  const run = scene.build(1, undefined, 'failure')
  expect((await scene.built(run)).isRefused).toBe(false)
  expect(scene.comments(1)[0]).toContain(`(https://github.example/org/site/actions/runs/${run})`)
  expect(scene.status('first')).toBe('failure')
  expect(scene.comments(1)[0]).toContain(commitOf('first'))
})
