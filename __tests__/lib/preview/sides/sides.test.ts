/** @jest-environment node */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BadSetting } from '@/lib/environment'
import { makeReport } from '@/lib/preview/sides'
import { sidesIn } from '@/lib/preview/sides/kept'
import { scratchRepository, storedBuild, storedPage } from './scratch'

const HOME = 'site/index.html'
const ABOUT = 'site/about/index.html'

function twoCommits() {
  const scratch = scratchRepository()
  const base = scratch.commit({ [HOME]: storedPage('One.'), [ABOUT]: storedPage('Two.', 'About') })
  const head = scratch.commit({ [ABOUT]: storedPage('Three.', 'About') })
  return {
    ...scratch,
    base,
    head,
    asked: { ...scratch, base, head, pictures: false, say: () => undefined },
  }
}

it('tells which page changed and what its text was, in three files', async () => {
  const { asked, base, head, out } = twoCommits()
  const { tools } = storedBuild()
  const report = await makeReport({ ...asked, base: 'main~1', head: 'main' }, tools)
  expect(report).toMatchObject({
    base: { ref: 'main~1', commit: base },
    head: { ref: 'main', commit: head },
    changed: ['/about/'],
    pages: [{ kind: 'changed', address: '/about/', title: 'About' }],
  })
  expect(report.pages[0]?.text.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'Two.' },
    { kind: 'added', text: 'Three.' },
  ])
  expect(readdirSync(out).sort()).toEqual(['comment.md', 'report.html', 'report.json'])
  expect(JSON.parse(readFileSync(path.join(out, 'report.json'), 'utf8')).changed).toEqual([
    '/about/',
  ])
})

it('says in the report that there are no pictures when none were asked for', async () => {
  const { asked } = twoCommits()
  const { left } = await makeReport(asked, storedBuild().tools)
  expect(left).toEqual(['Pictures were not asked for, and accessibility was not compared.'])
})

it('links to the pages of the preview beside which a report with a number is published', async () => {
  const { asked, out } = twoCommits()
  const html = () => readFileSync(path.join(out, 'report.html'), 'utf8')
  await makeReport(asked, storedBuild().tools)
  expect(html()).not.toContain('href="../about/"')
  await makeReport({ ...asked, number: '7' }, storedBuild().tools)
  expect(html()).toContain('href="../about/"')
})

it('builds a side once, and one commit that is both sides once', async () => {
  const { asked, base, head } = twoCommits()
  const { built, tools } = storedBuild()
  await makeReport({ ...asked, head: base }, tools)
  expect(built).toEqual([base])
  const report = await makeReport(asked, tools)
  expect(built).toEqual([base, head])
  expect(report.changed).toEqual(['/about/'])
})

it('builds anew what an interrupted run left half written', async () => {
  const { asked, root, base, head } = twoCommits()
  const { built, tools } = storedBuild()
  await makeReport(asked, tools)
  for (const side of readdirSync(sidesIn(root))) {
    rmSync(path.join(sidesIn(root), side, 'findings.json'))
    mkdirSync(path.join(sidesIn(root), `${side}.new`, 'out'), { recursive: true })
  }
  mkdirSync(path.join(root, '.cache/preview/work/site'), { recursive: true })
  await makeReport(asked, tools)
  expect(built).toEqual([base, head, base, head])
})

it('leaves the checkout, the index and the branches as they are, and no worktree behind', async () => {
  const { asked, root, git, write } = twoCommits()
  write({ [HOME]: 'not committed', 'new.md': 'unknown to Git', 'staged.md': 'staged' })
  git('add', 'staged.md')
  const state = () => [
    git('status', '--porcelain'),
    git('for-each-ref'),
    git('worktree', 'list'),
    git('stash', 'list'),
    git('rev-parse', 'HEAD'),
  ]
  const before = state()
  await makeReport({ ...asked, head: '.' }, storedBuild().tools)
  expect(state()).toEqual(before)
  expect(existsSync(path.join(root, '.cache/preview/work'))).toBe(false)
})

it('removes the worktree when the build breaks down, and writes nothing', async () => {
  const { asked, root, git, out } = twoCommits()
  const { tools } = storedBuild()
  const build = async () => {
    throw new Error('no disk')
  }
  await expect(makeReport(asked, { ...tools, build })).rejects.toThrow('no disk')
  expect(git('worktree', 'list').split('\n')).toHaveLength(1)
  expect(existsSync(path.join(root, '.cache/preview/work'))).toBe(false)
  expect(existsSync(out)).toBe(false)
  expect(readdirSync(path.dirname(out))).toEqual(['preview'])
})

it('shows what is not committed yet, and builds it again only when it changed', async () => {
  const { asked, write } = twoCommits()
  const { built, tools } = storedBuild()
  write({ [HOME]: storedPage('Not committed.'), 'site/new/index.html': storedPage('New.', 'New') })
  const of = () => makeReport({ ...asked, base: 'HEAD', head: '.' }, tools)
  expect(await of()).toMatchObject({ changed: ['/'], added: ['/new/'] })
  await of()
  expect(built).toHaveLength(2)
  write({ [HOME]: storedPage('Edited again.') })
  expect(await of()).toMatchObject({ changed: ['/'] })
  expect(built).toHaveLength(3)
})

it.each(['base', 'head'] as const)(
  'writes a report that says why the %s cannot be built',
  async (side) => {
    const { asked, git, commit, out } = twoCommits()
    const sound = git('rev-parse', 'HEAD')
    git('rm', '-r', '--quiet', 'site')
    const broken = commit({})
    const both = { base: sound, head: sound, [side]: broken }
    const report = await makeReport({ ...asked, ...both }, storedBuild().tools)
    expect(report.failed).toMatchObject({ side, output: 'There is <b>no</b> site.' })
    const html = readFileSync(path.join(out, 'report.html'), 'utf8')
    expect(html).toContain('There is &lt;b&gt;no&lt;/b&gt; site.')
  },
)

it('tries again what could not be built', async () => {
  const { asked, git, commit } = twoCommits()
  git('rm', '-r', '--quiet', 'site')
  const broken = commit({})
  const { built, tools } = storedBuild()
  await makeReport({ ...asked, head: broken }, tools)
  await makeReport({ ...asked, head: broken }, tools)
  expect(built).toEqual([asked.base, broken, broken])
})

it.each([
  ['no-such-branch', 'no-such-branch'],
  ['--output=/tmp/x', '--output=/tmp/x'],
  ['main; touch owned', 'main; touch owned'],
  ['$(touch owned)', '$(touch owned)'],
  ['HEAD:site', 'HEAD:site'],
])('says that Git knows no commit %s, and runs nothing of it', async (_, ref) => {
  const { asked, root, out } = twoCommits()
  const { built, tools } = storedBuild()
  const made = makeReport({ ...asked, head: ref }, tools)
  await expect(made).rejects.toThrow(BadSetting)
  await expect(made).rejects.toThrow(`Git knows no commit ${JSON.stringify(ref)} here.`)
  expect(built).toEqual([])
  expect(existsSync(out)).toBe(false)
  expect(existsSync(path.join(root, 'owned'))).toBe(false)
})

it('refuses a folder with other files before anything is built, and replaces an earlier report', async () => {
  const { asked, out, root } = twoCommits()
  const { built, tools } = storedBuild()
  await expect(makeReport({ ...asked, out: path.join(root, 'site') }, tools)).rejects.toThrow(
    'has other files in it, which would be lost. Name another folder, or remove it.',
  )
  await expect(makeReport({ ...asked, out: path.join(root, HOME) }, tools)).rejects.toThrow(
    'is no folder that can be read',
  )
  expect(built).toEqual([])
  await makeReport(asked, tools)
  writeFileSync(path.join(out, 'old-picture.png'), '')
  await makeReport({ ...asked, head: asked.base }, tools)
  expect(readdirSync(out)).not.toContain('old-picture.png')
  expect(JSON.parse(readFileSync(path.join(out, 'report.json'), 'utf8')).changed).toEqual([])
})

it('runs no hook of the repository', async () => {
  const { asked, root } = twoCommits()
  writeFileSync(path.join(root, '.git/hooks/post-checkout'), '#!/bin/sh\ntouch ran\n', {
    mode: 0o755,
  })
  let isRun = true
  const { tools } = storedBuild()
  await makeReport(asked, {
    ...tools,
    build: (from, folder) => {
      isRun = existsSync(path.join(folder, 'ran'))
      return tools.build(from, folder)
    },
  })
  expect(isRun).toBe(false)
})
