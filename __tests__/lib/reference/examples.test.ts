/** @jest-environment node */
import { parse } from 'yaml'
import { findingsOf, landing, PICTURE, withText } from '@/__tests__/lib/check/content'
import { examplesOf } from '@/lib/reference/examples'
import { blocks } from '@/lib/schema/blocks'
import { sharedDesign } from '@/lib/schema/design'
import { shortcodes } from '@/lib/schema/shortcodes'
import { missingIn } from './missing'

const PICTURES = ['images/collaborative-model.png', 'images/model.png']
const beside = Object.fromEntries(PICTURES.map((name) => [name, PICTURE]))

/** What an editor reads who copies it. */
const findingsIn = (page: string) => findingsOf({ '_index.md': page, ...beside })

describe.each(blocks)('the reference of $name', ({ name, fields }) => {
  const examples = examplesOf(name)

  test('has an example, and one with every field', () => {
    expect(examples).toHaveLength(2)
    const missing = missingIn(fullSection(name), fields)
    expect(missing.filter((key) => !isShared(key))).toEqual([])
  })

  test.each(examples)('has examples without an error (%#)', (example) => {
    const sections = example.replace(/^sections:\n/, '')
    const findings = findingsIn(landing(sections)).filter((line) => line.includes(' error '))
    // The example leads to pages of our site, which are not here.
    expect(findings.filter((line) => !line.endsWith('link/missing'))).toEqual([])
  })
})

test('each way to design a section of whatever block is in one of them', () => {
  const missing = blocks.map(({ name, fields }) => missingIn(fullSection(name), fields))
  const shared = missing.map((keys) => keys.filter(isShared))
  expect(shared.reduce((some, others) => some.filter((key) => others.includes(key)))).toEqual([])
})

function fullSection(block: string): unknown {
  return parse(examplesOf(block)[1] ?? '').sections[0]
}

function isShared(key: string): boolean {
  return key.startsWith('design.') && Object.hasOwn(sharedDesign, key.split('.')[1] ?? '')
}

test.each(shortcodes)('the example of the shortcode $name has no error', ({ example }) => {
  const findings = findingsIn(withText(example)).filter((line) => line.includes(' error '))
  expect(findings.filter((line) => !line.endsWith('link/missing'))).toEqual([])
})
