/** @jest-environment node */
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { location } from 'vfile-location'
import { check, type Instead } from '@/lib/check'
import { type Example, exampleFile } from '@/lib/check/example'
import { inOrder } from '@/lib/check/finding'
import { fix } from '@/lib/check/fix'
import { rules } from '@/lib/check/rules'
import { contentFolder } from './content'

const EXAMPLES = rules.flatMap((rule) =>
  (rule.examples ?? []).map((example) => ({ rule, example, name: `${rule.id}: ${example.wrong}` })),
)

describe('a rule finds the mistake of its example, where it is, and nothing else', () => {
  test.each(EXAMPLES)('$name', ({ rule, example }) => {
    const severity = example.severity ?? rule.severity
    expect(findings(example, example.wrong, example.onDisk)).toEqual([
      `${markedPlace(example)} ${severity} ${example.finding} ${rule.id}`,
    ])
  })
})

describe('nothing is found in the right example', () => {
  test.each(EXAMPLES)('$name', ({ example }) => {
    const name = example.renamedTo ?? example.name
    expect(findings({ ...example, ...(name && { name }) }, example.right)).toEqual([])
  })
})

describe('an example is mended by `--fix` where it says so, and else left as it is', () => {
  test.each(EXAMPLES)('$name', async ({ example }) => {
    const { name, text } = exampleFile(example, example.wrong)
    const folder = contentFolder({ ...example.beside, [name]: text })
    const inspect = async (instead?: Instead) =>
      check({ contentDir: folder, isPreview: false }, instead)
    const fixAll = async () => fix(await inspect(), { inspect, isNamed: () => true })
    const expected = exampleFile(example, example.isFixed ? example.right : example.wrong)
    expect(await fixAll()).toMatchObject({ files: example.isFixed ? 1 : 0, left: [] })
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe(expected.text)
    // The second time, nothing is left to do.
    expect(await fixAll()).toMatchObject({ files: 0, left: [] })
  })
})

/** Of all files of the site of an example. */
function findings(example: Example, content: string, onDisk?: Example['onDisk']): string[] {
  const { name, text } = exampleFile(example, content)
  const folder = contentFolder({ ...example.beside, [name]: text })
  if (onDisk) replace(path.join(folder, name), onDisk)
  return check({ contentDir: folder, isPreview: false }).files.flatMap((file) =>
    inOrder(file.messages).map(({ place, fatal, reason, ruleId }) => {
      const at = place && 'start' in place ? `${point(place.start)}-${point(place.end)}` : ''
      const shown = reason.replaceAll(`${folder}/`, '')
      return `${path.relative(folder, file.path)}:${at} ${fatal ? 'error' : 'warning'} ${shown} ${ruleId}`
    }),
  )
}

function replace(file: string, onDisk: NonNullable<Example['onDisk']>): void {
  rmSync(file)
  if (onDisk instanceof Uint8Array) writeFileSync(file, onDisk)
  else if (onDisk !== 'nothing') symlinkSync(onDisk.linkTo, file)
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
