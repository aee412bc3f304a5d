import { EXTENDED, LATIN, type Range } from './characters'

/** A font file that is made from that of a package. */
export interface FontFile {
  /** What is made, in `fonts/`. */
  file: string
  package: string
  /** What it is made from, in the package. */
  source: string
  characters: readonly Range[]
  /** The part of a variable font's weights that the pages use: a third of the file goes with the rest. */
  weights?: { min: number; max: number }
}

const workSans = { package: '@fontsource-variable/work-sans', weights: { min: 400, max: 700 } }
const poppins = { package: '@fontsource/poppins' }

/** The fonts of the pages. */
export const fontFiles: readonly FontFile[] = [
  {
    ...workSans,
    file: 'work-sans.woff2',
    source: 'files/work-sans-latin-wght-normal.woff2',
    characters: LATIN,
  },
  {
    ...workSans,
    file: 'work-sans-ext.woff2',
    source: 'files/work-sans-latin-ext-wght-normal.woff2',
    characters: EXTENDED,
  },
  {
    ...poppins,
    file: 'poppins.woff2',
    source: 'files/poppins-latin-600-normal.woff2',
    characters: LATIN,
  },
  {
    ...poppins,
    file: 'poppins-ext.woff2',
    source: 'files/poppins-latin-ext-600-normal.woff2',
    characters: EXTENDED,
  },
]
