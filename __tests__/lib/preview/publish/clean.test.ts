/** @jest-environment node */
import { Scene } from '@/__tests__/helpers/github/scene'
import { FORK } from '@/__tests__/helpers/github/stand-in'

let scene: Scene
beforeEach(async () => {
  scene = await new Scene().start()
  for (const number of [1, 2]) {
    scene.open(number, `of ${number}`)
    await scene.publish(number, `page of ${number}`)
  }
})
afterEach(() => scene.end())

test('a closed pull request loses its preview, and its comment says so; others stay', async () => {
  await scene.closed(1)
  expect(scene.files().filter((file) => file.startsWith('pr/1/'))).toEqual([])
  expect(scene.page(2)).toBe('<p>page of 2</p>')
  expect(scene.comments(1)).toEqual([expect.stringContaining('The preview was removed')])
})

test('the last preview leaves a branch that hosts can still serve', async () => {
  await scene.closed(1)
  await scene.closed(2)
  expect(scene.files()).toEqual(['.nojekyll', '_headers'])
})

test('closing twice changes nothing the second time', async () => {
  await scene.closed(1)
  const [commit, changes] = [scene.git('rev-parse', 'previews'), scene.changes()]
  await scene.closed(1)
  expect([scene.git('rev-parse', 'previews'), scene.changes()]).toEqual([commit, changes])
})

test('a pull request that is open again by now keeps its preview', async () => {
  scene.github.intercept = ({ path }) => {
    if (path.endsWith('/pulls/1')) scene.pull(1).state = 'open'
    return undefined
  }
  await scene.closed(1)
  expect(scene.page(1)).toBe('<p>page of 1</p>')
})

test('a pull request that is opened again is published again, with the same comment', async () => {
  await scene.closed(1)
  scene.pull(1).state = 'open'
  await scene.publish(1, 'back')
  expect(scene.page(1)).toBe('<p>back</p>')
  expect(scene.comments(1)).toEqual([expect.stringContaining('REPORT')])
})

test('a fork that is opened again at the commit that was let through needs no second label', async () => {
  scene.open(3, 'fork', FORK)
  await scene.publish(3, 'fork')
  scene.label(3)
  await scene.labelled(3)
  await scene.closed(3)
  scene.pull(3).state = 'open'
  await scene.publish(3, 'fork')
  expect(scene.page(3)).toBe('<p>fork</p>')
  await scene.closed(3)
  Object.assign(scene.pull(3), { state: 'open' })
  scene.push(3, 'other')
  await scene.publish(3, 'other')
  expect(scene.files()).not.toContain('pr/3/index.html')
})

test('the sweep takes away what is closed or gone, and says so where it can', async () => {
  scene.open(3, 'of 3')
  await scene.publish(3, 'page of 3')
  scene.pull(1).state = 'closed'
  scene.github.pulls.delete(2)
  const { sentence } = await scene.sweep()
  expect(sentence).toBe('Without a preview now: 1, 2.')
  expect(scene.files().filter((file) => file.endsWith('index.html'))).toEqual([
    'pr/3/about/index.html',
    'pr/3/index.html',
  ])
  expect(scene.comments(1)[0]).toContain('removed')
  expect(scene.comments(3)[0]).toContain('REPORT')
})

test('a comment that GitHub does not take ends the sweep with a failure, and the others are told all the same', async () => {
  scene.pull(1).state = 'closed'
  scene.pull(2).state = 'closed'
  scene.github.intercept = ({ path }) =>
    path.endsWith('/issues/1/comments')
      ? { status: 403, body: { message: 'The conversation is locked' } }
      : undefined
  await expect(scene.sweep()).rejects.toThrow('The conversation is locked')
  expect(scene.comments(2)[0]).toContain('The preview was removed')
  expect(scene.files().filter((file) => file.endsWith('.html'))).toEqual([])
})

test('a sweep beside a publication loses nothing of either', async () => {
  scene.pull(1).state = 'closed'
  scene.push(2, 'new')
  await Promise.all([scene.sweep(), scene.publish(2, 'new')])
  expect(scene.files().filter((file) => file.startsWith('pr/1/'))).toEqual([])
  expect(scene.page(2)).toBe('<p>new</p>')
})

test('a sweep of no branch makes none', async () => {
  scene.git('update-ref', '-d', 'refs/heads/previews')
  await scene.sweep()
  expect(scene.git('for-each-ref')).toBe('')
})
