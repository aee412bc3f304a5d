/** @jest-environment node */
import { VFile } from 'vfile'
import { addFinding } from '@/lib/check/finding'
import { codeFrame } from '@/lib/check/report/frame'
import { formatFindings } from '@/lib/check/report/text'

test('a long line is cut around its mistake, and the mistake is underlined', () => {
  const text = `first\n${'a'.repeat(500)}WRONG${'b'.repeat(500)}`
  const lines = codeFrame(text, { line: 2, column: 501 }, { line: 2, column: 506 }).split('\n')
  const [, shown = '', underline = ''] = lines
  expect(lines).toHaveLength(3)
  expect(shown.length).toBeLessThanOrEqual(102)
  expect(shown.slice(underline.indexOf('^'), underline.length)).toBe('WRONG')
})

test('twenty findings of a file are shown, and the number of the others', () => {
  const file = new VFile({ path: 'a.md', value: 'text' })
  for (let count = 0; count < 25; count++) {
    addFinding(file, 'a/b', 'error', { reason: `Wrong. ${count}` })
  }
  const report = formatFindings([file])
  expect(report.match(/Wrong\./g)).toHaveLength(20)
  expect(report).toContain('a.md: and 5 more')
  expect(report).toMatch(/25 errors in 1 file\.$/)
})
