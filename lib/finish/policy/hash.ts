import { createHash } from 'node:crypto'

/**
 * The source that allows one inline script or style: the hash of its text, as the browser will have read it (CSP 3, "Does element
 * match source list for type and source?"). The parser of HTML makes every end of a line a line feed.
 */
export function hashSource(text: string): string {
  const hash = createHash('sha256').update(text.replace(/\r\n?/g, '\n'))
  return `'sha256-${hash.digest('base64')}'`
}
