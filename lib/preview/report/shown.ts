/** An emoji may say how it wants to be drawn. */
const EMOJI_STYLE = '(?<=[\\p{ExtPict}\\p{Emoji}])[\\ufe0e\\ufe0f]'
/** Joiners make one emoji of several, and belong to Persian and Indic words. On both sides of them stands something that is seen. */
const JOINER =
  `(?<=(?!\\p{Script=Latin}|\\p{DI})[\\p{L}\\p{M}\\p{ExtPict}\\p{EMod}]|${EMOJI_STYLE})[\\u200c\\u200d]` +
  '(?=(?!\\p{Script=Latin}|\\p{DI})[\\p{L}\\p{ExtPict}])'
/**
 * Characters that nobody sees, and what is no character: controls, those that turn the direction of text or have no width
 * (Unicode, "Default_Ignorable_Code_Point"; https://trojansource.codes), blanks that are no spaces.
 */
const UNSEEN = '[\\p{Cc}\\p{Cs}\\p{NChar}\\p{DI}\\u2800\\ufff9-\\ufffb]'

const CHARACTERS = new RegExp(`(${EMOJI_STYLE}|${JOINER})|${UNSEEN}`, 'gu')
/** What separates words: a byte order mark, which JavaScript counts among them, is unseen. */
const BLANK = /[\t\n\v\f\r\p{Zs}\p{Zl}\p{Zp}]/gu
const BLANKS = new RegExp(`(?:${BLANK.source})+`, 'gu')

/**
 * A text of somebody else on one line, as harmless as it can be without changing what is read: what nobody would see has its number,
 * `‹U+202E›`, and stands for itself nowhere.
 *
 * @param most characters; what is longer is cut, and ends with `…`
 */
export function shown(text: string, most = Number.POSITIVE_INFINITY): string {
  return cut(text.replace(BLANKS, ' ').replace(/^ | $/g, '').replace(CHARACTERS, sign), most)
}

/** The same with all its blanks: those at the start of a line of code are part of what it says. */
export function shownBlanks(text: string): string {
  return text.replaceAll('\t', '  ').replace(BLANK, ' ').replace(CHARACTERS, sign)
}

/** The same for a text of several lines, such as what a command printed. Indentation stays. */
export function shownLines(text: string): string {
  const lines = text.replaceAll('\t', '  ').split(/\r\n?|[\n\u2028\u2029]/)
  return lines.map((line) => line.trimEnd().replace(CHARACTERS, sign)).join('\n')
}

function sign(character: string, useful: string | undefined): string {
  const code = character.codePointAt(0) ?? 0
  return useful ?? `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`
}

/** Cuts between characters, never within a surrogate pair. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
