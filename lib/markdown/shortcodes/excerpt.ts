/** Enough to recognise what is quoted in a message. */
const LONGEST = 40

/** The beginning of a text, on one line, for a message. It does not cut a character in two. */
export function excerpt(text: string): string {
  const short =
    text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text
  return short.replace(/\s+/g, ' ')
}
