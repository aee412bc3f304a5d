/** @jest-environment node */
import fc from 'fast-check'
import { print } from '@/__tests__/lib/markdown/html'
import { check } from '@/lib/check'
import type { Edit, Finding } from '@/lib/check/finding'
import { anchorsOf, compile, place } from '@/lib/markdown'
import { contentFolder, withText, writeFiles } from './content'

const folder = contentFolder({})

/** The findings of a rule in a page, and the text of its file. */
function findingsIn(page: string, ruleId: string): { findings: Finding[]; file: string } {
  writeFiles(folder, { 'a.md': page })
  const file = check({ contentDir: folder, isPreview: false }).files[1]
  const findings = file?.messages.filter((message) => message.ruleId === ruleId) ?? []
  return { findings, file: String(file) }
}

function withEdits(file: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), file)
}

/** What a page shows of the text in its file. */
function drawn(file: string): string {
  const text = file
    .split('\n')
    .slice(7, -2)
    .map((line) => line.slice(8))
    .join('\n')
  const { tree } = compile(text)
  return print(place(tree, { level: 2, ids: anchorsOf(text) }))
}

const word = fc.constantFrom('one', 'two\\', '*three*', 'https://example.org/x', 'a@b.org', '`c`')
const line = fc.oneof(
  fc
    .tuple(fc.constantFrom('', '> ', '- ', '1. '), word, fc.constantFrom('', ' ', '  ', '    '))
    .map(([start, text, end]) => start + text + end),
  fc.integer({ min: 1, max: 6 }).map((rank) => `\n${'#'.repeat(rank)} Heading\n`),
  fc.constantFrom('', '<h4>HTML</h4>', '===', '---', '> #### Quoted', '```'),
)
const text = fc
  .array(line, { minLength: 2, maxLength: 9 })
  .map((lines) => `Start.\n${lines.join('\n')}\nEnd.`)

test.each(['heading/skipped', 'text/hard-break'])(
  'the page shows the same after a fix of %s, and the finding is gone',
  (ruleId) => {
    let fixes = 0
    fc.assert(
      fc.property(text, (written) => {
        const { findings, file } = findingsIn(withText(written), ruleId)
        for (const { edits } of findings) {
          if (!edits) continue
          fixes += 1
          const mended = withEdits(file, edits)
          expect(drawn(mended)).toBe(drawn(file))
          expect(findingsIn(mended, ruleId).findings.length).toBeLessThan(findings.length)
        }
      }),
      { numRuns: 150 },
    )
    expect(fixes).toBeGreaterThan(3)
  },
)
