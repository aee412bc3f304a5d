/** @jest-environment node */
import type { Checked } from '@/lib/check'
import { fixLines, isUnwritten } from '@/lib/cli/fixed'

const checked = {} as Checked

test('what was mended is counted', () => {
  expect(fixLines({ checked, findings: 3, files: 2, left: [] })).toEqual([
    'Fixed 3 findings in 2 files.',
  ])
  expect(fixLines({ checked, findings: 1, files: 1, left: [] })).toEqual([
    'Fixed 1 finding in 1 file.',
  ])
  expect(fixLines({ checked, findings: 0, files: 0, left: [] })).toEqual(['Nothing was fixed.'])
})

test('what was left alone is named, with the reason', () => {
  const full = new Error('ENOSPC: no space left on device, write')
  const left = [
    { path: 'content/a.md', why: 'worse' as const },
    { path: 'content/b.md', why: 'changed' as const },
    { path: 'content/c.md', why: full },
  ]
  expect(fixLines({ checked, findings: 1, files: 1, left })).toEqual([
    'content/a.md: not all was fixed that could be, because it would bring other findings. Mend the rest by hand.',
    'content/b.md was left as it is: it was changed in the meantime. Start the command again.',
    'content/c.md could not be written: ENOSPC: no space left on device, write. Make room or allow it, and start again.',
    'Fixed 1 finding in 1 file.',
  ])
  expect(left.map(isUnwritten)).toEqual([false, false, true])
})
