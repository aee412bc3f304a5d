/** The words of a piece of CSS or of a script: all that can be a name in it. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.match(/[-\w$\u0080-\uffff]+/g))]
}
