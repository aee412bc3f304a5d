/** @jest-environment node */
import fc from 'fast-check'
import type { VFile } from 'vfile'
import { formatGithub } from '@/lib/check/report/github'
import { formatFindings } from '@/lib/check/report/text'
import { fileWith } from './files'

const TOKEN = '6b1f'

function report(...files: VFile[]): string {
  return formatGithub(files, { pathOf: ({ path }) => `site/${path}`, token: TOKEN })
}

/** The workflow commands that GitHub's runner sees: it looks for none between the two lines with the token. */
function commands(text: string): string[] {
  const [before = ''] = text.split(`::stop-commands::${TOKEN}\n`)
  const after = text.split(`\n::${TOKEN}::`).at(-1) ?? ''
  return `${before}${after}`.split('\n').filter(Boolean)
}

test('every finding is an annotation at its place, and the log has the text', () => {
  const file = fileWith('a: b\nc: word\n', [
    { reason: 'There is no "word".', span: { start: 8, end: 12 } },
    { reason: 'Odd.', span: { start: 0, end: 6 }, severity: 'warning' },
  ])
  expect(report(file)).toBe(`\
::error file=site/content/a.md,line=2,endLine=2,col=4,endColumn=8,title=about/what::There is no "word".
::warning file=site/content/a.md,line=1,endLine=2,title=about/what::Odd.
::stop-commands::${TOKEN}
${formatFindings([file])}
::${TOKEN}::`)
})

test('errors come first, ten of each kind are annotations, and a notice counts the others', () => {
  const warnings = Array(15).fill({ reason: 'Odd.', severity: 'warning' })
  const errors = Array(12).fill({ reason: 'Wrong.' })
  const text = report(fileWith('text', warnings), fileWith('text', errors, 'content/b.md'))
  const kinds = commands(text).map((line) => /^::(\w+)/.exec(line)?.[1])
  expect(kinds).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning'), 'notice'])
  expect(commands(text).at(-1)).toBe(
    '::notice title=More findings::7 more stand in the log of this step.',
  )
  expect(text.match(/ {2}(?:Odd|Wrong)\. {2}/g)).toHaveLength(27)
})

test('what an author wrote cannot become a command', () => {
  const hostile = 'x\r\n::error::100% mine, or: ##[error]not'
  const [line, ...more] = commands(
    report(fileWith(`${hostile}\n`, [{ reason: hostile }], 'content/a,b: 5%\n::warning::c.md')),
  )
  expect(line).toBe(
    '::error file=site/content/a%2Cb%3A 5%25%0A%3A%3Awarning%3A%3Ac.md,line=1,endLine=1,col=1,endColumn=1,title=about/what::x\\r\\n::error::100%25 mine, or: ##[error]not',
  )
  expect(more).toEqual([])
})

test('whatever a page holds, the runner sees as many commands as there are findings', () => {
  const text = fc.array(
    fc.constantFrom('::', 'error', '\n', '\r', '%0A', '##[', 'x', ' ', ':', ','),
  )
  fc.assert(
    fc.property(text, text, text, (page, reason, name) => {
      const file = fileWith(page.join(''), [{ reason: `${reason.join('')}.` }], `c${name.join('')}`)
      expect(commands(report(file))).toHaveLength(1)
    }),
  )
})

test('without findings there is no annotation', () => {
  expect(commands(report(fileWith('a', [])))).toEqual([])
})
