import stringWidth from 'string-width'

/** What a reader takes for one character. */
export interface Cell {
  /** What is shown of it: never anything that a terminal would obey. */
  shown: string
  /** Columns of a terminal: an emoji or a Chinese character takes two, a combining mark none. */
  width: number
  /** Where it stands: UTF-16 code units. */
  index: number
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const CONTROL = /\p{Cc}/gu
/** They turn the direction of what follows, and make code read otherwise than it is: https://trojansource.codes */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g

/** The characters of a line, one by one. */
export function cellsOf(line: string): Cell[] {
  return [...graphemes.segment(line)].map(({ segment, index }) => {
    const shown = harmless(segment)
    return { shown, width: stringWidth(shown), index }
  })
}

/** Tabs become spaces: a tab is as wide as its place wants it, and what stands below would not stand below. */
function harmless(text: string): string {
  return text.replaceAll('\t', ' ').replace(CONTROL, sign).replace(DIRECTION, '\ufffd')
}

/** Unicode has a picture for each control character of ASCII. */
function sign(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}
