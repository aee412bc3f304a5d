const LONGEST = 120

/**
 * What somebody else wrote, for a log, a status or a comment: letters, digits, and signs that mean nothing to Markdown between
 * backticks, to HTML, to a shell, or to GitHub, which looks for commands (`::error::`, `##[…]`) in what a step prints.
 */
export function harmless(text: string): string {
  const characters = [...text.replace(/[^\p{L}\p{M}\p{N}_ ./-]/gu, '?')]
  return characters.length > LONGEST
    ? `${characters.slice(0, LONGEST).join('')}…`
    : characters.join('')
}

/** A name in a sentence. In a comment it is code: `@everybody` and addresses become nothing else there. */
export function named(text: string): string {
  return `\`${harmless(text)}\``
}
