/** @jest-environment node */
import path from 'node:path'
import fc from 'fast-check'
import { landing, SITE, temporaryFolder } from '@/__tests__/lib/check/content'
import { anything, pagesOf, YAML_CASES } from './anything'
import { checkFiles } from './run'

/** Few on every change; `npm run fuzz` goes on. */
const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 150), endOnFailure: true }
const folder = path.join(temporaryFolder(), 'content')

test('the public YAML test suite is checked to its end, wherever it stands', () => {
  expect(YAML_CASES.length).toBeGreaterThan(400)
  const files = Object.fromEntries(
    YAML_CASES.flatMap(pagesOf).map((page, index) => [`p${index}.md`, page]),
  )
  const { files: checked } = checkFiles(folder, { 'site.yaml': SITE, ...files })
  expect(checked).toHaveLength(YAML_CASES.length * 5 + 1)
  for (const yaml of YAML_CASES) {
    expect(checkFiles(folder, { 'site.yaml': yaml }).site.file.messages).not.toEqual([])
  }
})

test('a group of keys that is called like what all values can do is no text, and no crash', () => {
  const page = landing('  - content:\n      text: { toString: 1 }\n')
  const { pages } = checkFiles(folder, { 'site.yaml': SITE, 'a.md': page })
  expect(pages[0]?.file.messages.map(({ ruleId }) => ruleId)).toEqual(['schema/type'])
})

test('whatever stands in pages and settings ends with findings, or with none', () => {
  fc.assert(
    fc.property(fc.constantFrom('site.yaml', 'a.md', 'b/index.md'), anything(), (name, bytes) => {
      checkFiles(folder, { 'site.yaml': SITE, [name]: bytes })
    }),
    RUNS,
  )
})
