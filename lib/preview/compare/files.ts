import path from 'node:path'
import { encodeAddress } from '@/lib/percent'
import type { Output } from './output'

/** What is made from pages or for hosts: no page shows it. */
const NOT_SHOWN =
  /(?:^|\/)index\.md$|\.(?:br|gz|zst|html)$|^(?:sitemap\.xml|robots\.txt|llms\.txt|_headers|_redirects|vercel\.json|\.hosts\/.*)$/

/**
 * The names of the files that pages may show and that are not the same on both sides, or are only on one, in each way that they may be written
 * at the end of an address.
 */
export function changedFiles(base: Output, head: Output): string[] {
  const all = new Set([...base.files, ...head.files])
  const changed = [...all].filter(
    (file) =>
      !NOT_SHOWN.test(file) &&
      !(base.files.has(file) && head.files.has(file) && base.hasSameFile(head, file)),
  )
  return [...new Set(changed.flatMap((file) => writtenAs(path.posix.basename(file))))]
}

function writtenAs(name: string): string[] {
  const written = [name, encodeAddress(name), encodeURIComponent(name)]
  return [...written, ...written.map((one) => one.replaceAll('&', '&amp;'))]
}
