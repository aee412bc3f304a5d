/** @jest-environment node */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { uniqueIds } from '@/lib/content/ids'
import { anchorsOf, compile, place } from '@/lib/markdown'
import { print } from './html'
import { problemsOf } from './problems'

/** Each folder: `input.md`, and in `output.html` what becomes of it below an `<h2>`. `UPDATE_FIXTURES=1` writes the latter. */
const FIXTURES = path.join(__dirname, 'fixtures')
const NAMES = readdirSync(FIXTURES)

const read = (name: string, file: string) => readFileSync(path.join(FIXTURES, name, file), 'utf8')

/** The HTML, and in comments behind it what was left out. */
function draw(text: string): string {
  const { tree, removed, mistakes } = compile(text)
  const html = print(place(tree, { level: 3, ids: anchorsOf(text).map(uniqueIds(['taken'])) }))
  const notes = [
    ...removed.map(({ kind, name }) => `<!-- left out: ${kind} ${name} -->`),
    ...mistakes.map(({ message }) => `<!-- mistake: ${message} -->`),
  ]
  return `${[html, ...notes].join('\n').trimEnd()}\n`
}

test.each(NAMES)('fixture %s becomes the HTML beside it', (name) => {
  const html = draw(read(name, 'input.md'))
  const file = path.join(FIXTURES, name, 'output.html')
  if (process.env.UPDATE_FIXTURES === '1') writeFileSync(file, html)
  expect(existsSync(file)).toBe(true)
  expect(html).toBe(read(name, 'output.html'))
})

test.each(NAMES)('fixture %s becomes a safe and valid tree', (name) => {
  const text = read(name, 'input.md')
  expect(problemsOf(compile(text).tree, text)).toEqual([])
})
