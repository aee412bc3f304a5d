/** So many names stand in a sentence. */
const MOST = 10

/** Names for a sentence: `/a/, /b/ and 12 more`. */
export function listed(names: readonly string[], most = MOST): string {
  const more = names.length - most
  if (more > 0) return `${names.slice(0, most).join(', ')} and ${more} more`
  return names.join(', ')
}

/** `1 page`, `1,200 pages` */
export function pagesOf(number: number): string {
  return number === 1 ? '1 page' : `${number.toLocaleString('en-GB')} pages`
}
