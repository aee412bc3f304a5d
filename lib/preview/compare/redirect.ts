import { parseDocument } from '@/lib/finish/dom'
import { elementsOf } from '@/lib/finish/walk'

/**
 * Where a page of an alias leads to (lib/redirects/page.ts): a page that moves on at once shows nothing of its own.
 *
 * @returns undefined for any other page
 */
export function redirectIn(html: string): string | undefined {
  // Reading a page takes a thousand times as long as this.
  if (!/http-equiv=["']?refresh/i.test(html)) return undefined
  for (const { name, attribs } of elementsOf(parseDocument(html))) {
    if (name === 'body') return undefined
    if (name !== 'meta' || attribs['http-equiv']?.toLowerCase() !== 'refresh') continue
    // HTML, "shared declarative refresh steps", as far as our own pages use them.
    const [, target] = /^\s*0\s*[;,]\s*url\s*=\s*(.+?)\s*$/i.exec(attribs.content ?? '') ?? []
    return target
  }
  return undefined
}
