/** @jest-environment node */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import opentype from 'opentype.js'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { EXTENDED, LATIN, textOf, unicodeRange } from '@/lib/fonts/characters'
import { fontFiles } from '@/lib/fonts/files'
import { FOLDER, makeFonts } from '@/lib/fonts/make'

/** A file as it is in Git; empty where there is none. */
function committed(name: string): Buffer {
  const file = path.join(FOLDER, name)
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
}

/** A file that opentype.js can read: the one of the package that has the same letters. */
function packaged(name: 'latin' | 'latin-ext') {
  const file = `node_modules/@fontsource/poppins/files/poppins-${name}-600-normal.woff`
  return opentype.parse(new Uint8Array(readFileSync(file)).buffer)
}

describe('the fonts in Git', () => {
  it('are those that npm run fonts makes', async () => {
    const made = await makeFonts()
    const names = new Set([...made.keys(), ...readdirSync(FOLDER)])
    const stale = [...names].filter((name) => !made.get(name)?.equals(committed(name)))
    expectNone(
      stale.map(
        (name) =>
          `fonts/${name} is not what \`npm run fonts\` makes. Run it, and commit its files.`,
      ),
    )
  })

  it('may keep their names: their licences reserve none', () => {
    const licences = readdirSync(FOLDER).filter((name) => name.endsWith('LICENSE.txt'))
    expect(licences).toHaveLength(2)
    for (const name of licences) {
      const [notice = '', terms] = committed(name).toString().split('-----', 2)
      expect(notice).toContain('SIL Open Font License, Version 1.1')
      expect(notice).not.toMatch(/reserved font name/i)
      expect(terms).toBeDefined()
    }
  })

  it('weigh 42 kB at most on a page without rare letters', () => {
    const first = fontFiles.filter(({ characters }) => characters === LATIN)
    const bytes = first.map(({ file }) => committed(file).length)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(42_000)
  })
})

describe('the characters', () => {
  it('are all of Latin-1, and what typographers use', () => {
    const font = packaged('latin')
    const has = (character: string) => font.charToGlyphIndex(character) > 0
    const missing = [...textOf(LATIN)].filter((character) => !has(character))
    // Poppins has neither primes nor arrows up and down; a thin space is made from a space.
    expect(missing.join('')).toBe('\u2009′″↑↓')
  })

  it('are never in two files, so that no page loads a second one for a letter of the first', () => {
    const rare = new Set(textOf(EXTENDED))
    expect([...textOf(LATIN)].filter((character) => rare.has(character))).toEqual([])
  })

  it('are the ones for which pages load the second file', () => {
    const source = readFileSync('components/site/fonts.ts', 'utf8')
    const ranges = [...source.matchAll(/'(U\+[^']+)'/g)].map(([, range]) => range)
    expect(ranges).toEqual([unicodeRange(EXTENDED), unicodeRange(EXTENDED)])
  })
})
