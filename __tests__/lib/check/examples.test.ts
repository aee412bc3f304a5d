/** @jest-environment node */
import path from 'node:path'
import { location } from 'vfile-location'
import { check } from '@/lib/check'
import { type Example, exampleFile } from '@/lib/check/example'
import { inOrder } from '@/lib/check/finding'
import { rules } from '@/lib/check/rules'
import { contentFolder } from './content'

const EXAMPLES = rules.flatMap((rule) =>
  (rule.examples ?? []).map((example) => ({ rule, example, name: `${rule.id}: ${example.wrong}` })),
)

describe('a rule finds the mistake of its example, where it is, and nothing else', () => {
  test.each(EXAMPLES)('$name', ({ rule, example }) => {
    const severity = example.severity ?? rule.severity
    expect(findings(example, example.wrong)).toEqual([
      `${markedPlace(example)} ${severity} ${example.finding} ${rule.id}`,
    ])
  })
})

describe('nothing is found in the right example', () => {
  test.each(EXAMPLES)('$name', ({ example }) => {
    expect(findings(example, example.right)).toEqual([])
  })
})

/** Of all files of the site of an example. */
function findings(example: Example, content: string): string[] {
  const { name, text } = exampleFile(example, content)
  const folder = contentFolder({ ...example.beside, [name]: text })
  return check({ contentDir: folder, isPreview: false }).files.flatMap((file) =>
    inOrder(file.messages).map(({ place, fatal, reason, ruleId }) => {
      const at = place && 'start' in place ? `${point(place.start)}-${point(place.end)}` : ''
      return `${path.relative(folder, file.path)}:${at} ${fatal ? 'error' : 'warning'} ${reason} ${ruleId}`
    }),
  )
}

/** `page.md:8:5-8:12`: lines and columns, as editors of text count them. */
function markedPlace(example: Example): string {
  const { name, text, marked } = exampleFile(example, example.wrong)
  const { toPoint } = location(text)
  const [start, end] = [toPoint(marked?.start ?? 0), toPoint(marked?.end ?? 0)]
  if (!start || !end) throw new Error(`The marks of ${example.wrong} are not in the file.`)
  return `${name}:${point(start)}-${point(end)}`
}

function point({ line, column }: { line: number; column: number }): string {
  return `${line}:${column}`
}
