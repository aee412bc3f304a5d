/** @jest-environment node */
import fc from 'fast-check'
import { contentFolder, landing, PICTURE, writeFiles } from '@/__tests__/lib/check/content'
import { check } from '@/lib/check'
import { planted } from './marks'
import { MISTAKES, pageWith } from './pages'

/** Few on every change; a campaign with `PROPERTY_RUNS=1000`. */
const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 15), endOnFailure: true }

const folder = contentFolder({
  'b.md': landing('  - content:\n      title: B\n'),
  'dot.gif': PICTURE,
})

describe('on any page, one mistake is one finding at its own characters:', () => {
  test.each(Object.entries(MISTAKES))('%s', (_, mistake) => {
    fc.assert(
      fc.property(
        fc.gen(),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\ufeff'),
        (g, lineEnd, mark) => {
          const { text, start, end } = planted(pageWith(g, mistake).replaceAll('\n', lineEnd))
          writeFiles(folder, { 'a.md': mark + text })
          const { files } = check({ contentDir: folder, isPreview: false })
          const found = files.flatMap(({ messages }) =>
            messages.map(({ ruleId, place, reason }) => ({ ruleId, place, reason, text })),
          )
          expect(found).toEqual([
            { ruleId: mistake.rule, place: { start, end }, reason: expect.any(String), text },
          ])
        },
      ),
      RUNS,
    )
  })
})
