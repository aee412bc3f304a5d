import { readFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'
import { textOf } from './characters'
import type { FontFile } from './files'

/** What browsers apply by themselves to Latin text (CSS Fonts, "default features"); no style here asks for others. */
const FEATURES = ['calt', 'ccmp', 'kern', 'liga', 'locl']

/** The notices that the licence wants in each copy (OFL 1.1, condition 2): copyright, licence, and where its text is. */
const NOTICES = [0, 13, 14]

/**
 * The part of a font that the pages use, as woff2. The same packages give the same bytes.
 *
 * @throws what Node says when the package is not installed
 */
export async function subset(font: FontFile): Promise<Buffer> {
  const whole = await readFile(path.join('node_modules', font.package, font.source))
  return subsetFont(whole, textOf(font.characters), {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    preserveNameIds: NOTICES,
    ...(font.weights && { variationAxes: { wght: font.weights } }),
  })
}
