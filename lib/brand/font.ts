import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import opentype, { type Font, type Glyph } from 'opentype.js'
import { pathData } from './path-data'

/**
 * Poppins 600, the face of the site's headings. Its Devanagari file is left out: opentype.js does not put the vowel signs of
 * that script in their places, and a word that is drawn wrongly is worse than none.
 */
const SUBSETS = ['latin', 'latin-ext']

/** The spacing of headings in app/globals.css, in em. */
const TRACKING = -0.03

/** The height of a capital letter, in em. */
export const CAP_HEIGHT = 0.7

let parsed: Font[] | undefined

function fonts(): Font[] {
  parsed ??= fontFiles().map((file) => opentype.parse(toArrayBuffer(readFileSync(file))))
  return parsed
}

/** The files of the font: what is drawn changes with them. */
export function fontFiles(): string[] {
  const require = createRequire(path.resolve('package.json'))
  return SUBSETS.map((subset) =>
    require.resolve(`@fontsource/poppins/files/poppins-${subset}-600-normal.woff`),
  )
}

/** A file read by Node may lie in the middle of a larger buffer. */
function toArrayBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}

/** Whether the font has a drawing for this character. */
export function hasGlyph(character: string): boolean {
  return fonts().some((font) => font.charToGlyphIndex(character) > 0)
}

/** The width of a line, in em. A character that the font lacks has none. */
export function widthOf(text: string): number {
  const letters = [...text].map((character) => glyphOf(character)?.advance ?? 0)
  const advances = letters.reduce((sum, advance) => sum + advance, 0)
  return advances + TRACKING * Math.max(0, letters.length - 1)
}

/** Where a line starts, on its baseline, and its size in pixels. */
export interface Pen {
  x: number
  y: number
  size: number
}

/** A line as the data of an SVG path: no renderer needs the font. */
export function outline(text: string, { x, y, size }: Pen): string {
  const data: string[] = []
  let left = x
  for (const character of text) {
    const letter = glyphOf(character)
    if (letter === undefined) continue
    data.push(pathData(letter.glyph.getPath(left, y, size).commands))
    left += (letter.advance + TRACKING) * size
  }
  return data.join('')
}

/** The box around a drawing. */
export interface Ink {
  left: number
  top: number
  right: number
  bottom: number
}

/** The box that the ink of one character fills at size 1, from its origin on the baseline. */
export function inkOf(character: string): Ink | undefined {
  const path = glyphOf(character)?.glyph.getPath(0, 0, 1)
  if (path === undefined || path.commands.length === 0) return undefined
  const { x1, y1, x2, y2 } = path.getBoundingBox()
  return { left: x1, top: y1, right: x2, bottom: y2 }
}

function glyphOf(character: string): { glyph: Glyph; advance: number } | undefined {
  const font = fonts().find((font) => font.charToGlyphIndex(character) > 0)
  if (font === undefined) return undefined
  const glyph = font.charToGlyph(character)
  return { glyph, advance: (glyph.advanceWidth ?? 0) / font.unitsPerEm }
}
