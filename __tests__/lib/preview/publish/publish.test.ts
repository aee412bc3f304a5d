/** @jest-environment node */
import { artifactOf, commitOf, reportOf, Scene } from '@/__tests__/helpers/github/scene'
import { BOT, TOKEN } from '@/__tests__/helpers/github/stand-in'

let scene: Scene
beforeEach(async () => {
  scene = await new Scene().start()
})
afterEach(() => scene.end())

test('an opened pull request gets its pages, its report, a comment and a status', async () => {
  scene.open(12, 'first')
  const { isRefused, sentence } = await scene.publish(12, 'Hello')
  expect({ isRefused, sentence }).toEqual({
    isRefused: false,
    sentence: 'Published as https://previews.example/pr/12/',
  })
  expect(scene.files()).toEqual([
    '.nojekyll',
    '_headers',
    'pr/12/_report/comment.md',
    'pr/12/_report/report.html',
    'pr/12/_report/report.json',
    'pr/12/about/index.html',
    'pr/12/index.html',
  ])
  expect(scene.page(12)).toBe('<p>Hello</p>')
  expect(scene.comments(12)).toEqual([
    expect.stringContaining(
      `REPORT of ${commitOf('first')}: /about/ at https://previews.example/pr/12/ https://previews.example/pr/12/_report/`,
    ),
  ])
  const [pending, success] = scene.github.statuses
  expect(pending).toMatchObject({ commit: commitOf('first'), context: 'preview', state: 'pending' })
  expect(success).toMatchObject({
    state: 'success',
    target_url: 'https://previews.example/pr/12/_report/report.html',
  })
})

test('the comment names the commit that GitHub knows, whatever the artifact says', async () => {
  scene.open(1, 'real')
  await scene.built(
    scene.build(1, artifactOf('x', reportOf({ head: { ref: 'x', commit: commitOf('fake') } }))),
  )
  expect(scene.comments(1)[0]).toContain(commitOf('real'))
  expect(scene.comments(1)[0]).not.toContain(commitOf('fake'))
})

test('new commits replace the preview, and edit the one comment', async () => {
  scene.open(12, 'first')
  await scene.built(scene.build(12, [...artifactOf('one'), { name: 'site/old.html', data: 'old' }]))
  scene.push(12, 'second')
  await scene.publish(12, 'two')
  expect(scene.page(12)).toBe('<p>two</p>')
  expect(scene.files()).not.toContain('pr/12/old.html')
  expect(scene.comments(12)).toEqual([expect.stringContaining(commitOf('second'))])
  expect(scene.status('second')).toBe('success')
})

test('a forced push back to an earlier commit is published like any other', async () => {
  scene.open(12, 'first')
  const run = scene.build(12, artifactOf('one'))
  await scene.built(run)
  scene.push(12, 'second')
  await scene.publish(12, 'two')
  scene.push(12, 'first')
  await scene.built(run)
  expect(scene.page(12)).toBe('<p>one</p>')
  expect(scene.comments(12)).toEqual([expect.stringContaining(commitOf('first'))])
})

test('the branch is one commit without a history, however much is published', async () => {
  for (const number of [1, 2]) {
    scene.open(number, `of ${number}`)
    await scene.publish(number, `page of ${number}`)
  }
  expect(scene.git('rev-list', '--count', 'previews')).toBe('1')
  expect(scene.page(1)).toBe('<p>page of 1</p>')
  expect(scene.page(2)).toBe('<p>page of 2</p>')
})

test('what else stands at the root of the branch stays there', async () => {
  scene.putByHand('CNAME')
  scene.open(3, 'first')
  await scene.publish(3, 'three')
  expect(scene.files()).toEqual(expect.arrayContaining(['CNAME', 'pr/3/index.html']))
})

test('a run that is published twice changes nothing the second time', async () => {
  scene.open(12, 'first')
  const run = scene.build(12, artifactOf('one'))
  await scene.built(run)
  const [commit, changes] = [scene.git('rev-parse', 'previews'), scene.changes()]
  await scene.built(run)
  expect(scene.git('rev-parse', 'previews')).toBe(commit)
  expect(scene.changes()).toBe(changes)
})

test('previews that are published at one moment all land, each with one comment', async () => {
  const numbers = [1, 2, 3, 4]
  for (const number of numbers) scene.open(number, `of ${number}`)
  await Promise.all(numbers.map((number) => scene.publish(number, `page of ${number}`)))
  expect(numbers.map((number) => scene.page(number))).toEqual(
    numbers.map((number) => `<p>page of ${number}</p>`),
  )
  expect(numbers.map((number) => scene.comments(number).length)).toEqual([1, 1, 1, 1])
  expect(scene.git('rev-list', '--count', 'previews')).toBe('1')
})

test('two runs of one pull request at one moment leave one comment', async () => {
  scene.open(1, 'first')
  const runs = [scene.build(1, artifactOf('one')), scene.build(1, artifactOf('one'))]
  await Promise.all(runs.map((run) => scene.built(run)))
  expect(scene.comments(1)).toHaveLength(1)
})

test('a comment of somebody else with our mark is left alone', async () => {
  const body = `<!-- blockfront-preview: {"commit":"${commitOf('x')}","run":1,"state":"published"} -->\nHello`
  scene.github.comments.push({
    id: 1,
    pull: 1,
    body,
    user: { login: 'stranger' },
    updated_at: scene.github.now(),
  })
  scene.open(1, 'first')
  await scene.publish(1, 'one')
  expect(scene.github.comments.map(({ user }) => user.login)).toEqual(['stranger', BOT])
  expect(scene.github.comments[0]?.body).toBe(body)
})

test('among more than a hundred comments, ours is found', async () => {
  for (let id = 1; id <= 130; id += 1) {
    scene.github.comments.push({
      id,
      pull: 1,
      body: 'Talk',
      user: { login: 'a' },
      updated_at: scene.github.now(),
    })
  }
  scene.open(1, 'first')
  await scene.publish(1, 'one')
  scene.push(1, 'second')
  await scene.publish(1, 'two')
  expect(scene.comments(1)).toEqual([expect.stringContaining(commitOf('second'))])
})

test('the token goes to GitHub, and not to where artifacts are kept', async () => {
  scene.open(1, 'first')
  await scene.publish(1, 'one')
  const [download] = scene.github.requests.filter(({ path }) => path.startsWith('/zips/'))
  expect(download).toMatchObject({ authorization: undefined })
  expect(scene.github.requests.find(({ path }) => path.endsWith('/zip'))?.authorization).toBe(
    `Bearer ${TOKEN}`,
  )
})

test('a large report, as of many pages that changed, is published and told', async () => {
  scene.open(1, 'first')
  const line = { kind: 'added' as const, text: 'Something of the page that is new. '.repeat(100) }
  const text = Array.from({ length: 40 }, () => line)
  const pages = Array.from({ length: 100 }, (_, index) => ({
    kind: 'changed' as const,
    address: `/${index}/`,
    title: 'A page',
    text: text.map((one, at) => ({ ...one, text: `${index} ${at} ${one.text}` })),
    pictures: [],
  }))
  const entries = artifactOf('one', reportOf({ pages })).map((entry) => ({
    ...entry,
    // The same words again and again would look like a bomb.
    isStored: true,
  }))
  const { sentence } = await scene.built(scene.build(1, entries))
  expect(sentence).toBe('Published as https://previews.example/pr/1/')
  expect(scene.comments(1)[0]).toContain('REPORT')
})

test('a report of a form that is not known here is linked, and not repeated', async () => {
  scene.open(1, 'first')
  const entries = artifactOf('one').map((entry) =>
    entry.name === 'report/report.json'
      ? { ...entry, data: '{"version":2,"changed":["@everybody"]}' }
      : entry,
  )
  await scene.built(scene.build(1, entries))
  expect(scene.comments(1)[0]).toContain(
    '[read it there](https://previews.example/pr/1/_report/report.html)',
  )
  expect(scene.comments(1)[0]).not.toContain('@everybody')
})
