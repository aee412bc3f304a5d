import { hasGlyph } from './font'

/** Space of any kind, line ends included. Some kinds are not in the font; all of them are drawn alike. */
const SPACE = /[\s\p{Z}\p{Cc}]+/gu

/** What is not ink: joiners, marks of direction, variation selectors and halves of a pair without the other half. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Variation_Selector}]/gu

/** Emoji and other small drawings. A title says the same without them. */
const DECORATION = /[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\u20E3/u

/** Hyphens that differ only in how they break, and that the font lacks. */
const HYPHEN = /[\u2010\u2011]/gu

/**
 * A text as the font can draw it: on one line, without emoji and without characters that nobody sees. Undefined when nothing
 * is left, or when the font lacks a character that the text cannot do without, such as a letter of another script.
 */
export function drawable(text: string): string | undefined {
  const plain = text
    .normalize('NFC')
    .replace(SPACE, ' ')
    .replace(INVISIBLE, '')
    .replace(HYPHEN, '-')
  const kept = [...plain].filter((character) => hasGlyph(character) || !DECORATION.test(character))
  if (!kept.every(hasGlyph)) return undefined
  const line = kept.join('').replace(/ +/g, ' ').trim()
  return line === '' ? undefined : line
}
