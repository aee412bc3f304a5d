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

it('takes what is in the folder for the last commit when nothing was changed since', async () => {
  const { asked, head } = twoCommits()
  const report = await makeReport({ ...asked, head: '.' }, storedBuild().tools)
  expect(report.head).toMatchObject({ ref: '.', commit: head })
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

it('tells a new address of the site once, for all pages, and lists none of them', async () => {
  const { asked, commit } = twoCommits()
  const settings = (url: string) => ({ 'content/site.yaml': `name: A site\nurl: ${url}\n` })
  const base = commit(settings('https://old.example'))
  const head = commit(settings('https://new.example/'))
  const report = await makeReport({ ...asked, base, head }, storedBuild().tools)
  expect(report).toMatchObject({ changed: [], pages: [] })
  expect(report.everywhere).toEqual({
    what: [
      'the address of the site, in canonical addresses and those of share pictures: https://new.example instead of https://old.example',
    ],
    pages: 2,
    sample: [],
  })
})

it.each([
  ['https://old.example/', 'url: "https://old.example" # the same'],
  ['https://old.example', 'url: [what is this'],
  ['https://old.example', 'name: without an address'],
])('says nothing of an address that is the same or cannot be told', async (before, settings) => {
  const { asked, commit } = twoCommits()
  const base = commit({ 'content/site.yaml': `url: ${before}\n` })
  const head = commit({ 'content/site.yaml': settings })
  const report = await makeReport({ ...asked, base, head }, storedBuild().tools)
  expect(report.everywhere).toBeUndefined()
})

it('compares a site in a folder of a repository', async () => {
  const { asked, root, commit } = twoCommits()
  const base = commit({ [`web/${HOME}`]: storedPage('One.') })
  const head = commit({ [`web/${HOME}`]: storedPage('Two.') })
  const web = { ...asked, root: path.join(root, 'web'), base, head }
  const report = await makeReport(web, storedBuild().tools)
  expect(report).toMatchObject({ changed: ['/'], removed: [] })
})

it('says which side it builds, and nothing of one that is kept', async () => {
  const { asked, base, head } = twoCommits()
  const { tools } = storedBuild()
  const said: string[] = []
  const say = (sentence: string) => said.push(sentence)
  await makeReport({ ...asked, base: 'main~1', head: 'main', say }, tools)
  const building = (ref: string, commit: string) => `Building ${ref} (${commit.slice(0, 10)}) …`
  expect(said).toEqual([building('main~1', base), building('main', head), 'Comparing …'])
  said.length = 0
  await makeReport({ ...asked, say }, tools)
  expect(said).toEqual(['Comparing …'])
  said.length = 0
  writeFileSync(path.join(asked.root, 'new.md'), '')
  await makeReport({ ...asked, head: '.', say }, tools)
  expect(said[0]).toMatch(/^Building what is in the folder \(\w{10}\) …$/)
})

describe('a sentence says what is wrong when', () => {
  const failing = async (asked: Parameters<typeof makeReport>[0], sentence: string) => {
    const { built, tools } = storedBuild()
    const made = makeReport(asked, tools)
    await expect(made).rejects.toThrow(BadSetting)
    await expect(made).rejects.toThrow(sentence)
    expect(built).toEqual([])
  }

  it('a file is where the folder of the report would be made', async () => {
    const { asked, root } = twoCommits()
    const file = path.join(root, HOME)
    const sentence = `There can be no folder ${file}: a file is in its way.`
    await failing({ ...asked, out: path.join(file, 'report') }, sentence)
    const deep = `There can be no folder ${file}/a: a file is in its way.`
    await failing({ ...asked, out: path.join(file, 'a/report') }, deep)
  })

  it('there is no repository', async () => {
    const { asked, root } = twoCommits()
    rmSync(path.join(root, '.git'), { recursive: true })
    await failing(asked, 'This folder is in no Git repository that can be read. Git says: fatal: ')
  })

  it('a branch is there under the name of its remote only', async () => {
    const { asked, git } = twoCommits()
    git('update-ref', 'refs/remotes/origin/fees', 'HEAD')
    await failing(
      { ...asked, base: 'fees' },
      'Git knows no commit "fees" here. Did you mean "origin/fees"?',
    )
  })

  it('the commit is older than a shallow clone', async () => {
    const { asked, git, root } = twoCommits()
    git('clone', '--quiet', '--depth', '1', `file://${root}`, 'shallow')
    await failing(
      { ...asked, root: path.join(root, 'shallow'), base: 'HEAD~1' },
      'Git knows no commit "HEAD~1" here. This clone has only the latest commits: `git fetch --unshallow` brings the others.',
    )
  })

  it('the content is in no commit', async () => {
    const { asked, root } = twoCommits()
    for (const elsewhere of [path.dirname(root), '../content']) {
      process.env.CONTENT_DIR = elsewhere
      try {
        await failing(
          asked,
          `CONTENT_DIR is "${elsewhere}", which is not in this folder: no commit has it. Name a folder in here, or leave it empty.`,
        )
      } finally {
        delete process.env.CONTENT_DIR
      }
    }
  })
})
