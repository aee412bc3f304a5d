import { type CssNode, clone, ident, walk } from 'css-tree'
import { wordsOf } from './words'

/** A code point that is no character, for use inside of a program (Unicode, 23.7); sheets are read without it. */
const MARK = '\ufdd0'
const MARKED = new RegExp(`${MARK}(.*?)${MARK}`, 'g')

/** CSS Syntax, "Preprocessing": what is no character is replaced; so is what marks names here. */
export function withoutMarks(css: string): string {
  return css.replaceAll('\0', '\ufffd').replaceAll(MARK, '\ufffd')
}

/** Marks the names in a selector or a declaration that can be replaced when a page is written: of classes, and of custom properties. */
export function mark<T extends CssNode>(node: T): T {
  const copy = clone(node) as T
  walk(copy, (part) => {
    if (part.type === 'ClassSelector') part.name = marked(part.name)
    else if (part.type === 'Declaration' && part.property.startsWith('--'))
      part.property = marked(part.property)
    else if (part.type === 'Function' && part.name === 'var') {
      const name = part.children.first
      if (name?.type === 'Identifier') name.name = marked(name.name)
    }
  })
  return copy
}

/** Marked names are without escapes: `--a\.b` can be written in several ways. */
function marked(name: string): string {
  return MARK + ident.decode(name) + MARK
}

/** Writes names in the place of the marked ones, with the escapes that they need. */
export function replaceMarked(text: string, replace: (name: string) => string): string {
  return text.replace(MARKED, (_, name) => ident.encode(replace(name)))
}

/** The words of a text, marked or not. */
export function allWords(text: string): string[] {
  return wordsOf(text.replaceAll(MARK, ' '))
}

/** What is not marked in a text, but may be a name all the same. */
export function unmarkedWords(text: string): string[] {
  return wordsOf(text.replace(MARKED, ' '))
}

export function markedNames(text: string): string[] {
  return Array.from(text.matchAll(MARKED), ([, name = '']) => name)
}

const WITH_FALLBACK = new RegExp(`${MARK}([^${MARK}]*)${MARK},`, 'g')
const REFERENCE = new RegExp(`var\\(${MARK}([^${MARK}]*)${MARK}\\)(?=(.?))`, 'gs')

/** Writes values in the place of references to custom properties; undefined leaves a reference as it is. */
export function replaceReferences(
  text: string,
  substitute: (name: string) => string | undefined,
): string {
  return text.replace(REFERENCE, (reference, name, next) => {
    const value = substitute(name)
    if (value === undefined) return reference
    // Two tokens stay two.
    return /[\w\-+.%#(\\]|[^\0-\x7f]/.test(next) ? `${value} ` : value
  })
}

/** The custom properties that are referred to with a fallback: `var(--name, …)`. */
export function namesWithFallback(text: string): string[] {
  return Array.from(text.matchAll(WITH_FALLBACK), ([, name = '']) => name)
}
