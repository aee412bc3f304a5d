/** @jest-environment node */
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { check, repeatedCheck } from '@/lib/check'
import { contentFolder, landing, listed, PICTURE, SITE, temporaryFolder, withText } from './content'

/** What a file can be: each of them says something else about the others, or hears something else of them. */
const STATES: Readonly<Record<string, readonly (string | Buffer | undefined)[]>> = {
  'site.yaml': [
    SITE,
    `${SITE}legacy_origin: https://old.example.org\n`,
    `${SITE}rules:\n  link/missing: warning\n`,
    `${SITE}menu: [`,
  ],
  'a.md': [
    withText('[B](/b/) and [C](/c/), ![](x.gif)'),
    withText('[B](/b/#there)'),
    withText('<!-- blockfront-ignore link/missing: It comes soon. -->\n[B](/b/)'),
    landing('  - block: features\n    content:\n      items: [{ name: A, icon: custom/own }]\n'),
    'no page',
  ],
  'b.md': [
    undefined,
    withText('Hello'),
    landing('  - id: there\n', 'draft: true\n'),
    landing('  - id: there\n    content: { title: B }\n'),
    landing('  - content: { title: B }\n', 'aliases: [/c/]\n'),
  ],
  'c.md': [undefined, withText('[A](/a/)'), landing('  - content: { title: C }\n')],
  'x.gif': [undefined, PICTURE, 'no picture'],
  'media/icons/own.svg': [
    undefined,
    '<svg viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
    '<svg viewBox="0 0 8 8"><text>A</text></svg>',
  ],
}

const NAMES = Object.keys(STATES)

test('a check that is repeated after any changes says what a first one would say', async () => {
  const change = fc.record({ name: fc.constantFrom(...NAMES), state: fc.nat({ max: 4 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
      const folder = contentFolder({ 'media/icons/.keep': '' })
      const options = { contentDir: folder, isPreview: false }
      const again = repeatedCheck({ ...options, cacheDir: temporaryFolder() })
      for (const { name, state } of changes) {
        const states = STATES[name] ?? []
        const content = states[state % states.length]
        const file = path.join(folder, name)
        if (content === undefined) rmSync(file, { force: true })
        else writeFileSync(file, content)
        expect(listed(await again(), folder)).toEqual(listed(check(options), folder))
      }
    }),
    { numRuns: 30 },
  )
})

test('a page that nobody changed is not checked again', async () => {
  const folder = contentFolder({ 'a.md': withText('[B](/b/)'), 'b.md': withText('Hello') })
  const again = repeatedCheck({
    contentDir: folder,
    isPreview: false,
    cacheDir: temporaryFolder(),
  })
  const [before] = (await again()).pages
  writeFileSync(path.join(folder, 'b.md'), withText('Hello again'))
  const [after] = (await again()).pages
  expect(after?.document).toBe(before?.document)
  rmSync(path.join(folder, 'b.md'))
  const [at] = (await again()).pages
  expect(at?.document).not.toBe(before?.document)
})
