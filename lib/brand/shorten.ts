import type { Box, Measure } from './fit-text'
import { splitWords } from './lines'

const ELLIPSIS = '…'

/** A text at the smallest size: lines filled one after the other, and an ellipsis where the box ends before the text does. */
export function shorten(text: string, box: Box, measure: Measure): string[] {
  const fits = (line: string) => measure(line) <= box.width / box.minSize
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text, fits)) {
    if (fits(line + piece)) {
      line += piece
      continue
    }
    if (lines.length + 1 === box.maxLines) return [...lines, withEllipsis(line, fits)]
    lines.push(line)
    line = piece.trimStart()
  }
  return [...lines, line]
}

type Fits = (line: string) => boolean

/** What may stand on lines of its own, with the space before it: a word, or the parts of a word that no line can hold. */
function* pieces(text: string, fits: Fits): Generator<string> {
  for (const [index, word] of splitWords(text).entries()) {
    const space = index === 0 ? '' : ' '
    if (fits(word)) {
      yield space + word
    } else {
      for (const [at, character] of [...word].entries())
        yield at === 0 ? space + character : character
    }
  }
}

/** A line that says that it goes on: cut after a word where it has several, and not after a comma. */
function withEllipsis(line: string, fits: Fits): string {
  const marked = (part: string) => part.replace(/[\s\p{P}]+$/u, '') + ELLIPSIS
  const words = line.split(' ')
  while (words.length > 1 && !fits(marked(words.join(' ')))) words.pop()
  const characters = [...words.join(' ')]
  while (characters.length > 0 && !fits(marked(characters.join('')))) characters.pop()
  return marked(characters.join(''))
}
