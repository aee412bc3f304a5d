/** @jest-environment node */
import { formatJson } from '@/lib/check/report/json'
import { fileWith } from './files'

test('programs get every finding with its place, its edits and where its rule is explained', () => {
  const edits = [{ start: 8, end: 12, text: 'words' }]
  const files = [
    fileWith('a: b\nc: word\n', [{ reason: 'Wrong.', span: { start: 8, end: 12 }, edits }]),
    fileWith('', [], 'content/b.md'),
  ]
  expect(JSON.parse(formatJson(files))).toEqual({
    version: 1,
    files: [
      {
        path: 'content/a.md',
        findings: [
          {
            ruleId: 'about/what',
            severity: 'error',
            reason: 'Wrong.',
            place: {
              start: { line: 2, column: 4, offset: 8 },
              end: { line: 2, column: 8, offset: 12 },
            },
            edits,
            documentation: 'docs/rules.md#about-what',
          },
        ],
      },
      { path: 'content/b.md', findings: [] },
    ],
    summary: { files: 2, errors: 1, warnings: 0, fixable: 1 },
  })
})

test('programs get all findings, also those that a terminal would not show', () => {
  const file = fileWith('text', Array(500).fill({ reason: 'Wrong.', severity: 'warning' }))
  const { files, summary } = JSON.parse(formatJson([file]))
  expect(files[0].findings).toHaveLength(500)
  expect(summary).toEqual({ files: 1, errors: 0, warnings: 500, fixable: 0 })
})

test('what is about a whole file is at its start', () => {
  const start = { line: 1, column: 1, offset: 0 }
  const { files } = JSON.parse(formatJson([fileWith('', [{ reason: 'Empty.' }])]))
  expect(files[0].findings[0].place).toEqual({ start, end: start })
})
