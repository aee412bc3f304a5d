/** @jest-environment node */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { BadSetting } from '@/lib/environment'
import { readEvent } from '@/lib/preview/publish/event'
import { readSettings } from '@/lib/preview/publish/settings'

const folder = mkdtempSync(path.join(os.tmpdir(), 'blockfront-event-'))
afterAll(() => rmSync(folder, { recursive: true }))

const variables = {
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'org/site',
  GITHUB_EVENT_NAME: 'workflow_run',
  GITHUB_EVENT_PATH: '/event.json',
  GITHUB_RUN_ID: '7',
  GITHUB_TOKEN: 'secret',
  PREVIEW_URL: 'https://previews.example.org/',
}

test('the environment of a workflow is understood', () => {
  expect(readSettings(variables)).toEqual({
    api: 'https://api.github.com',
    repository: 'org/site',
    token: 'secret',
    event: { name: 'workflow_run', path: '/event.json' },
    runPage: 'https://github.com/org/site/actions/runs/7',
    files: 'https://github.com/org/site/blob/HEAD/',
    previews: {
      origin: 'https://previews.example.org',
      remote: 'https://github.com/org/site.git',
      token: 'secret',
    },
    bot: 'github-actions[bot]',
  })
})

test('previews can live in another repository, with a token of its own', () => {
  const { previews } = readSettings({
    ...variables,
    PREVIEW_REPOSITORY: 'org-previews/pages',
    PREVIEW_TOKEN: 'other',
  })
  expect(previews).toMatchObject({
    remote: 'https://github.com/org-previews/pages.git',
    token: 'other',
  })
})

test.each([
  ['GITHUB_TOKEN', '', 'GITHUB_TOKEN is empty.'],
  ['PREVIEW_URL', undefined, 'PREVIEW_URL is empty.'],
  ['PREVIEW_URL', 'https://org.github.io/site/', 'must be an origin without a path'],
  ['PREVIEW_URL', 'javascript:alert(1)', 'must be an origin without a path'],
  ['GITHUB_REPOSITORY', 'org/site/../other', 'must be like "owner/name"'],
  ['PREVIEW_REPOSITORY', '--upload-pack=x', 'must be like "owner/name"'],
  ['PREVIEW_REPOSITORY', 'org-previews/pages', 'PREVIEW_TOKEN is empty.'],
  ['GITHUB_API_URL', 'http://api.example.org', 'must be an address that starts with "https://"'],
  [
    'GITHUB_SERVER_URL',
    'https://user:secret@github.com',
    'must be an address that starts with "https://"',
  ],
])('%s of %p is refused with a sentence', (name, value, says) => {
  const read = () => readSettings({ ...variables, [name]: value })
  expect(read).toThrow(BadSetting)
  expect(read).toThrow(says)
})

test('a sentence about an address does not repeat what may be secret in it', () => {
  const read = () =>
    readSettings({ ...variables, GITHUB_SERVER_URL: 'https://user:topsecret@github.com' })
  expect(read).not.toThrow('topsecret')
  expect(read).toThrow(BadSetting)
})

function eventOf(name: string, data: unknown) {
  const file = path.join(folder, 'event.json')
  writeFileSync(file, typeof data === 'string' ? data : JSON.stringify(data))
  return readEvent({ name, path: file })
}

test('each event becomes what is to be done', () => {
  const run = { action: 'completed', workflow_run: { id: 5, head_branch: '$(rm -rf /)' } }
  expect(eventOf('workflow_run', run)).toEqual({ kind: 'built', run: 5 })
  const labelled = { action: 'labeled', number: 3, label: { name: 'preview' } }
  expect(eventOf('pull_request_target', labelled)).toEqual({ kind: 'labelled', pull: 3 })
  expect(eventOf('pull_request_target', { ...labelled, label: { name: 'Preview' } })).toMatchObject(
    { kind: 'labelled' },
  )
  expect(eventOf('pull_request_target', { action: 'closed', number: 3 })).toEqual({
    kind: 'closed',
    pull: 3,
  })
  expect(eventOf('schedule', {})).toEqual({ kind: 'sweep' })
  expect(eventOf('workflow_dispatch', {})).toEqual({ kind: 'sweep' })
  expect(eventOf('pull_request_target', { ...labelled, label: { name: 'bug' } })).toMatchObject({
    kind: 'nothing',
  })
})

test.each([
  ['push', {}, 'GITHUB_EVENT_NAME is "push".'],
  ['workflow_run', '{', 'cannot be read as JSON'],
  [
    'workflow_run',
    { action: 'completed', workflow_run: { id: '5/../6' } },
    'is not that of a workflow_run event',
  ],
  ['pull_request_target', { action: 'closed' }, 'is not that of a pull_request_target event'],
])('an event of %p that is not as it should be is refused with a sentence', (name, data, says) => {
  expect(() => eventOf(name, data)).toThrow(BadSetting)
  expect(() => eventOf(name, data)).toThrow(says)
})
