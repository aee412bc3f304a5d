/** A page's text in its parts; offsets count in the whole text. */
export interface FrontMatter {
  yaml: { text: string; base: number }
  body: { text: string; start: number }
}

const FENCE = /^---[ \t]*$/

/**
 * Splits a page at its `---` lines. Nothing but `---` opens front matter: `---js` would be run as code by other parsers.
 *
 * @returns undefined when the first line is no fence, or no other line is
 */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  let start = 0
  let base: number | undefined
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(start, end).replace(/\r$/, '')
    const next = newline === -1 ? text.length : newline + 1
    if (base === undefined) {
      if (!FENCE.test(line)) return undefined
      base = next
    } else if (FENCE.test(line)) {
      return {
        yaml: { text: text.slice(base, start), base },
        body: { text: text.slice(next), start: next },
      }
    }
    if (newline === -1) return undefined
    start = next
  }
  return undefined
}
