/** @jest-environment node */
import { artifactOf, commitOf, Scene } from '@/__tests__/helpers/github/scene'
import { BOT, FORK } from '@/__tests__/helpers/github/stand-in'

let scene: Scene
beforeEach(async () => {
  scene = await new Scene().start()
  scene.open(5, 'first', FORK)
})
afterEach(() => scene.end())

const isPublished = () => scene.files().includes('pr/5/index.html')
const hasLabel = () => scene.pull(5).labels.length > 0

test('a fork waits: nothing is published, and the comment names the commit and the label', async () => {
  await scene.publish(5, 'one')
  expect(isPublished()).toBe(false)
  expect(scene.comments(5)).toEqual([
    expect.stringContaining(
      `up to commit \`${commitOf('first')}\`, then set the label \`preview\``,
    ),
  ])
  expect(scene.status('first')).toBe('pending')
  expect(scene.github.requests.some(({ path }) => path.endsWith('/zip'))).toBe(false)
})

test('the label of a maintainer publishes the commit that waits', async () => {
  await scene.publish(5, 'one')
  scene.label(5)
  await scene.labelled(5)
  expect(scene.page(5)).toBe('<p>one</p>')
  expect(scene.comments(5)).toEqual([expect.stringContaining(`REPORT of ${commitOf('first')}`)])
  expect(scene.status('first')).toBe('success')
  expect(hasLabel()).toBe(true)
})

test('a label that somebody called “Preview” counts as well: GitHub has no other beside it', async () => {
  await scene.publish(5, 'one')
  scene.label(5, 'maintainer', 'Preview')
  await scene.labelled(5)
  expect(scene.page(5)).toBe('<p>one</p>')
})

test('a label that was set before the commit was shown is taken away, and does not count', async () => {
  scene.label(5)
  await scene.publish(5, 'one')
  expect(isPublished()).toBe(false)
  expect(hasLabel()).toBe(false)
  expect(scene.comments(5)[0]).toContain('was taken away')
})

test('a label that is set while the build goes on is taken away at once', async () => {
  scene.label(5)
  const { sentence } = await scene.labelled(5)
  expect(sentence).toContain('taken away')
  expect(hasLabel()).toBe(false)
})

test('new commits take the label away, and wait for another', async () => {
  await scene.publish(5, 'one')
  scene.label(5)
  await scene.labelled(5)
  scene.push(5, 'second')
  await scene.publish(5, 'two')
  expect(scene.page(5)).toBe('<p>one</p>')
  expect(hasLabel()).toBe(false)
  expect(scene.comments(5)).toEqual([expect.stringContaining(`\`${commitOf('second')}\``)])
  scene.label(5)
  await scene.labelled(5)
  expect(scene.page(5)).toBe('<p>two</p>')
})

test('a commit that is pushed between the look and the label is not published', async () => {
  await scene.publish(5, 'one')
  scene.push(5, 'second')
  const run = scene.build(5, artifactOf('two'))
  scene.label(5)
  await scene.labelled(5)
  await scene.built(run)
  expect(isPublished()).toBe(false)
  expect(hasLabel()).toBe(false)
})

test('a label for the commit that was shown does not count for one that is built since', async () => {
  await scene.publish(5, 'one')
  scene.label(5)
  scene.push(5, 'second')
  await scene.publish(5, 'two')
  expect(isPublished()).toBe(false)
  expect(hasLabel()).toBe(false)
})

test('a label that is set while the comment changes to another commit does not count for it', async () => {
  await scene.publish(5, 'one')
  scene.push(5, 'second')
  scene.github.intercept = ({ method }) => {
    if (method === 'PATCH') scene.label(5)
    return undefined
  }
  await scene.publish(5, 'two')
  scene.github.intercept = () => undefined
  await scene.labelled(5)
  expect(isPublished()).toBe(false)
  expect(hasLabel()).toBe(false)
})

test('a commit that was shown before does not take the label of the one that was shown last', async () => {
  const first = scene.build(5, artifactOf('one'))
  await scene.built(first)
  scene.push(5, 'second')
  await scene.publish(5, 'two')
  // The maintainer looks at the second, and the fork goes back to the first before the label is set.
  scene.push(5, 'first')
  scene.label(5)
  await scene.labelled(5)
  await scene.built(first)
  expect(isPublished()).toBe(false)
})

test('the label of somebody who may not write is taken away', async () => {
  await scene.publish(5, 'one')
  scene.label(5, 'triager')
  await scene.labelled(5)
  expect(isPublished()).toBe(false)
  expect(hasLabel()).toBe(false)
  expect(scene.comments(5)[0]).toContain('only from somebody who may write')
})

test('a label that somebody set and took back does not count, whoever set it before', async () => {
  await scene.publish(5, 'one')
  scene.label(5, 'maintainer')
  scene.github.happened(5, 'unlabeled', 'maintainer')
  await scene.labelled(5)
  expect(isPublished()).toBe(false)
})

test('what a fork writes as our comment approves nothing', async () => {
  const note = {
    commit: commitOf('first'),
    run: 1,
    state: 'published',
    approved: commitOf('first'),
  }
  const body = `<!-- blockfront-preview: ${JSON.stringify(note)} -->`
  const { comments } = scene.github
  comments.push({
    id: 1,
    pull: 5,
    body,
    user: { login: 'stranger' },
    updated_at: scene.github.now(),
  })
  comments.push({
    id: 2,
    pull: 5,
    body: `Quoted:\n${body}`,
    user: { login: BOT },
    updated_at: scene.github.now(),
  })
  scene.label(5, 'triager')
  await scene.publish(5, 'one')
  expect(isPublished()).toBe(false)
})

test('a build that ran again publishes what a maintainer let be published', async () => {
  await scene.publish(5, 'one')
  scene.label(5)
  await scene.labelled(5)
  await scene.publish(5, 'one again')
  expect(scene.page(5)).toBe('<p>one again</p>')
})

test('a label that is taken away while the preview is published stops it', async () => {
  await scene.publish(5, 'one')
  scene.label(5)
  scene.github.intercept = ({ path }) => {
    if (path.endsWith('/zip')) scene.pull(5).labels = []
    return undefined
  }
  await scene.labelled(5)
  expect(isPublished()).toBe(false)
  expect(scene.comments(5)[0]).toContain('waits for a maintainer')
  expect(scene.status('first')).toBe('pending')
  expect(scene.github.statuses.at(-1)?.description).toContain('Waits for the label')
})

test('a fork that was deleted publishes nothing', async () => {
  const run = scene.build(5, artifactOf('one'))
  scene.pull(5).head.repo = null
  await scene.built(run)
  expect(isPublished()).toBe(false)
  expect(scene.changes()).toBe(0)
})

test('a label on a pull request of this repository does nothing', async () => {
  scene.open(6, 'own')
  await scene.publish(6, 'six')
  const changes = scene.changes()
  scene.label(6, 'anybody')
  await scene.labelled(6)
  expect(scene.changes()).toBe(changes)
})
