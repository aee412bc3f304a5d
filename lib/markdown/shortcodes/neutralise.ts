import { isReserved } from './placeholder'

/** U+E800 to U+EC02, the characters of placeholders. */
const RESERVED = /[\ue800-\uec02]/g
/** `&#59392;` or `&#xe800`: HTML takes them without the semicolon, Markdown does not. */
const REFERENCE = /&#(?:x([0-9a-f]+)|([0-9]+))/gi

/**
 * Takes text that an author wrote. Returns it with U+FFFD, the replacement character, for everything that could be read
 * as a character of a placeholder, at the same length: nobody can write a placeholder by hand, and not by character
 * references either, which turn into characters only after the placeholders are in.
 */
export function neutralise(text: string): string {
  return text.replace(RESERVED, '\ufffd').replace(REFERENCE, neutralReference)
}

/** A reserved character has four significant digits in base 16 and five in base 10, and so has U+FFFD. */
function neutralReference(whole: string, hex: string | undefined, decimal: string | undefined) {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  if (!isReserved(code)) return whole
  return hex ? `${whole.slice(0, -4)}fffd` : `${whole.slice(0, -5)}65533`
}
