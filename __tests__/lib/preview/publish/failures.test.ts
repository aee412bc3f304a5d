/** @jest-environment node */
import { artifactOf, commitOf, Scene } from '@/__tests__/helpers/github/scene'
import type { Answer, Asked } from '@/__tests__/helpers/github/server'
import { BOT, TOKEN } from '@/__tests__/helpers/github/stand-in'
import { PublishFailed } from '@/lib/preview/publish/failed'
import { run } from '@/lib/preview/publish/github/answers'
import { Client } from '@/lib/preview/publish/github/client'

let scene: Scene
beforeEach(async () => {
  scene = await new Scene().start()
  scene.open(1, 'first')
})
afterEach(() => scene.end())

/** The first requests that fit get these answers, one by one. */
function failing(
  fits: (asked: Asked) => boolean,
  ...answers: (Answer | 'silence' | 'cut')[]
): void {
  scene.github.intercept = (asked) => (fits(asked) ? answers.shift() : undefined)
}
const any = () => true
const isPost = ({ method, path }: Asked) => method === 'POST' && path.endsWith('/comments')

const seconds = () => scene.waits.map((wait) => wait / 1000)

test.each<[string, (Answer | 'cut')[]]>([
  ['errors of its own', [{ status: 500 }, { status: 502, body: '<html>' }, { status: 503 }]],
  ['no answer', ['cut', 'cut']],
  ['garbage', [{ body: '<html>Unicorn</html>' }, { body: '{"id":' }, { body: { id: 'x' } }]],
])('after %s of GitHub, the preview is published, and each wait is longer', async (_, answers) => {
  failing(any, ...answers)
  await scene.publish(1, 'one')
  expect(scene.page(1)).toBe('<p>one</p>')
  expect(scene.waits).toHaveLength(answers.length)
  expect(scene.waits).toEqual([...scene.waits].sort((one, other) => one - other))
})

test('a request that is too many waits as long as GitHub says', async () => {
  failing(
    any,
    { status: 429, headers: { 'retry-after': '7' } },
    { status: 403, headers: { 'retry-after': '11' } },
    { status: 403, body: { message: 'You have exceeded a secondary rate limit.' } },
    { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '0' } },
  )
  await scene.publish(1, 'one')
  expect(seconds()).toEqual([7, 11, 180, 1])
})

test('a wait that is longer than the job can be is not begun', async () => {
  failing(any, { status: 429, headers: { 'retry-after': '3600' } })
  await expect(scene.publish(1, 'one')).rejects.toThrow('GitHub answered 429')
  expect(scene.waits).toEqual([])
})

test('GitHub is not asked again where it says no', async () => {
  failing(({ path }) => path.endsWith('/comments'), {
    status: 403,
    body: { message: 'Resource not accessible by integration' },
  })
  await expect(scene.publish(1, 'one')).rejects.toThrow(
    'GitHub answered 403 (Resource not accessible by integration) to GET /repos/org/site/issues/1/comments?per_page=100',
  )
  expect(scene.waits).toEqual([])
})

test('GitHub is asked five times, and the status says that it could not be done', async () => {
  scene.github.intercept = ({ path }) => (path.endsWith('/zip') ? { status: 500 } : undefined)
  await expect(scene.publish(1, 'one')).rejects.toThrow(PublishFailed)
  expect(scene.github.requests.filter(({ path }) => path.endsWith('/zip'))).toHaveLength(5)
  expect(scene.github.statuses.at(-1)).toMatchObject({
    commit: commitOf('first'),
    state: 'failure',
    target_url: 'https://github.example/org/site/actions/runs/7',
  })
})

test('an answer that does not come is waited for only so long', async () => {
  scene.github.intercept = () => 'silence'
  const client = new Client({
    api: scene.github.url,
    token: TOKEN,
    timeout: 50,
    sleep: async () => undefined,
  })
  await expect(client.get('/repos/org/site/actions/runs/1', run)).rejects.toThrow('TimeoutError')
  expect(scene.github.requests).toHaveLength(5)
})

test('a network that fails is told by the name of its failure', async () => {
  const context = scene.context()
  await scene.github.close()
  await expect(context.github.pull(1)).rejects.toThrow(/pulls\/1 \(ECONNREFUSED\), at attempt 5/)
  await scene.github.start()
})

test('a comment that GitHub made and did not admit is not there twice', async () => {
  scene.github.intercept = (asked) => {
    if (!isPost(asked) || scene.comments(1).length > 0) return undefined
    const { body } = asked.body
    scene.github.comments.push({
      id: 1,
      pull: 1,
      body: String(body),
      user: { login: BOT },
      updated_at: scene.github.now(),
    })
    return { status: 502 }
  }
  await scene.publish(1, 'one')
  expect(scene.comments(1)).toHaveLength(1)
})

test('a label and a comment that are gone already are no failure', async () => {
  await scene.publish(1, 'one')
  scene.github.comments.push({
    ...scene.github.comments[0],
    id: 9999,
  } as (typeof scene.github.comments)[0])
  scene.github.intercept = ({ method }) => (method === 'DELETE' ? { status: 404 } : undefined)
  await expect(scene.publish(1, 'one')).resolves.toMatchObject({ isRefused: false })
})

test('what GitHub sends beyond what it announced is not kept', async () => {
  const context = scene.context()
  const id = scene.build(1, artifactOf('one'))
  const [artifact] = scene.github.artifacts.get(id) ?? []
  await expect(
    context.github.download(artifact?.id ?? 0, `${scene.folder}/a.zip`, 10),
  ).rejects.toThrow('GitHub sent more than the 10 bytes')
})

test('the token is in no message', async () => {
  scene.github.intercept = () => ({ status: 401, body: { message: `Bad ${TOKEN}` } })
  await expect(scene.publish(1, 'one')).rejects.toThrow('GitHub answered 401 (Bad ???)')
})
