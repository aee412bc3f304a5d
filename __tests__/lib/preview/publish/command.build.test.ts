import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { artifactOf, commitOf, reportOf, Scene } from '@/__tests__/helpers/github/scene'
import { OWN, TOKEN } from '@/__tests__/helpers/github/stand-in'

let scene: Scene
let remote: string
beforeEach(async () => {
  scene = await new Scene().start()
  remote = path.join(scene.folder, `${OWN.full_name}.git`)
  mkdirSync(remote, { recursive: true })
  execFileSync('git', ['init', '--quiet', '--bare', remote])
})
afterEach(() => scene.end())

/** Runs a command as a workflow does, for an event. */
async function run(command: string, name: string, event: object, variables: object = {}) {
  const file = path.join(scene.folder, 'event.json')
  writeFileSync(file, JSON.stringify(event))
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', command], {
    env: {
      ...process.env,
      GITHUB_API_URL: scene.github.url,
      GITHUB_SERVER_URL: `file://${scene.folder}`,
      GITHUB_REPOSITORY: OWN.full_name,
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: file,
      GITHUB_RUN_ID: '7',
      GITHUB_TOKEN: TOKEN,
      PREVIEW_URL: 'https://previews.example',
      ...variables,
    },
  })
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { out, error, code }
}

const finished = (id: number) => ({ action: 'completed', workflow_run: { id } })
const files = () =>
  execFileSync('git', ['--git-dir', remote, 'ls-tree', '-r', '--name-only', 'previews'], {
    encoding: 'utf8',
  })

const HOSTILE =
  '<script>alert(1)</script> @everybody [click](https://evil.example) `x` <!-- -->\u202e'
// What Git takes as a name.
const HOSTILE_BRANCH = '<script>`x`</script>&state=closed#@everybody'

test('a workflow publishes a preview, says so in a comment that does nothing else, and cleans it up', async () => {
  scene.open(1, 'first').head.ref = HOSTILE_BRANCH
  const report = reportOf({
    changed: [HOSTILE],
    changes: [{ kind: 'worse', about: 'links', address: HOSTILE, sentence: HOSTILE }],
    left: [HOSTILE],
  })
  const id = scene.build(1, artifactOf('one', report))
  expect(await run('preview:publish', 'workflow_run', finished(id))).toEqual({
    out: 'Published as https://previews.example/pr/1/\n',
    error: '',
    code: 0,
  })
  expect(files()).toContain('pr/1/index.html')
  const [comment = ''] = scene.comments(1)
  expect(comment).toContain(commitOf('first').slice(0, 7))
  expect(comment).toContain('https://previews.example/pr/1/')
  const withoutCode = comment.replace(/(`+)[^`].*?\1/g, '')
  expect(withoutCode).not.toMatch(/<script|@everybody|\]\(https:\/\/evil|\u202e/)
  scene.pull(1).state = 'closed'
  const closed = await run('preview:clean', 'pull_request_target', { action: 'closed', number: 1 })
  expect(closed).toEqual({ out: 'Without a preview now: 1.\n', error: '', code: 0 })
  expect(files()).not.toContain('pr/1/')
})

test('a refused artifact, a setting that is missing, and GitHub saying no end with their codes and a sentence', async () => {
  scene.open(1, 'first')
  const id = scene.build(1, [...artifactOf('x'), { name: 'site/\n::error::a.php', data: 'x' }])
  const refused = await run('preview:publish', 'workflow_run', finished(id))
  expect(refused).toEqual({
    out: 'The preview was refused: `site/???error??a.php` has a character that no file name of a site has.\n',
    error: '',
    code: 1,
  })
  expect(await run('preview:publish', 'workflow_run', finished(id), { PREVIEW_URL: '' })).toEqual({
    out: '',
    error: 'PREVIEW_URL is empty. GitHub sets it; by hand, see docs/contracts.md.\n',
    code: 2,
  })
  scene.github.intercept = () => ({ status: 401, body: { message: 'Bad credentials' } })
  expect(await run('preview:publish', 'workflow_run', finished(id))).toEqual({
    out: '',
    error: `GitHub answered 401 (Bad credentials) to GET /repos/org/site/actions/runs/${id}.\n`,
    code: 2,
  })
})
