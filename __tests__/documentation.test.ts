/** @jest-environment node */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import GithubSlugger from 'github-slugger'
import { findingsOf, withText } from '@/__tests__/lib/check/content'
import { rules } from '@/lib/check/rules'
import { scripts } from '@/package.json'

const RECORDS = 'docs/decisions'
// docs/reference.md and docs/rules.md are made, and have examples of links in them.
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...['contracts', 'deploying', 'editors', 'moving', 'previews'].map((name) => `docs/${name}.md`),
  ...readdirSync(RECORDS).map((name) => path.posix.join(RECORDS, name)),
]
const read = (file: string) => readFileSync(file, 'utf8')
const README = read('README.md')

describe.each(DOCUMENTS)('who reads %s', (file) => {
  const text = read(file)

  test('finds something behind each of its links', () => {
    const links = [...withoutCode(text).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(#[^)\s]*)?\)/g)]
    const dead = links.filter(([, name = '', anchor = '']) => {
      const target = name === '' ? file : path.posix.join(path.posix.dirname(file), name)
      if (!existsSync(target)) return true
      return anchor !== '' && !anchorsOf(read(target)).has(anchor.slice(1))
    })
    expect(dead.map(([link]) => link)).toEqual([])
  })

  test('finds each command that it names', () => {
    const named = [...text.matchAll(/npm run ([a-z]+(?::[a-z]+)*)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })
})

test('the page in the README has nothing wrong with it', () => {
  const [, page = ''] = /^```yaml\n(.+?)^```$/ms.exec(README) ?? []
  expect(page).toContain('block: features')
  const files = { 'hello/_index.md': page, 'membership.md': withText('Hello') }
  expect(findingsOf(files).filter((finding) => finding.startsWith('hello/'))).toEqual([])
})

test('the README names every command', () => {
  const unnamed = Object.keys(scripts).filter((name) => !README.includes(`npm run ${name}`))
  expect(unnamed.filter((name) => name !== 'start' && name !== 'test')).toEqual([])
})

test('the README says of every room of the code what it is for, and names none that is not there', () => {
  const told = [...README.matchAll(/^ {4}(\S+\/) {2,}\S/gm)].map(([, name = '']) => name)
  expect(told.filter((name) => !existsSync(name))).toEqual([])
  const rooms = ['lib', 'components'].flatMap((parent) =>
    readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}/`),
  )
  expect(rooms.filter((room) => !told.includes(room))).toEqual([])
})

test('editors are told once what the first word of every rule means', () => {
  const told = [...read('docs/editors.md').matchAll(/^\| (`[a-z]+\/`(?:, `[a-z]+\/`)*) \|/gm)]
    .flatMap(([, names = '']) => names.split(', '))
    .map((name) => name.slice(1, -2))
  const firstWords = new Set(rules.map(({ id }) => id.split('/')[0]))
  expect(told.sort()).toEqual([...firstWords].sort())
})

/** What stands in code is shown as it is written. */
function withoutCode(text: string): string {
  return text.replace(/^ *```.*?^ *```$/gms, '').replace(/`[^`\n]*`/g, '')
}

function anchorsOf(text: string): Set<string> {
  const slugger = new GithubSlugger()
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, words = '']) =>
    slugger.slug(words),
  )
  const named = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = '']) => name)
  return new Set([...headings, ...named])
}
