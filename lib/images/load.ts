/**
 * sharp, when the first bitmap asks for it: a check of pages without pictures does not wait for it.
 * Pictures are made several at a time, so each takes one thread, and sharp's own memory of results would only grow.
 */
export async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp
}
