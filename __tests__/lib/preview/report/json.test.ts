import { reportJson } from '@/lib/preview/report'
import { BROKEN, EXAMPLE, SAME } from './example'

test('a report is the same after it was written and read', () => {
  for (const report of [EXAMPLE, BROKEN, SAME]) {
    expect(JSON.parse(reportJson(report))).toEqual(report)
  }
})

test('the folders of the machine that made it do not stand in it', () => {
  const base = { ...SAME.base, outDir: '/home/somebody/out', findings: {} }
  expect(JSON.parse(reportJson({ ...SAME, base }))).toEqual(SAME)
})
