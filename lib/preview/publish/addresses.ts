import { UNKNOWN_ORIGIN } from '@/lib/preview/origin'
import type { File } from './branch/import'
import type { Limits } from './gate/limits'
import { Refusal } from './gate/refusal'
import { named } from './harmless'
import { REPORT } from './words'

/** Files of a site that name whole addresses. Next's own `.txt` files count their bytes in themselves. */
const PAGE = /\.html?$/i
const TEXT = /\.(?:md|xml)$|^(?:llms|robots)\.txt$/i

/**
 * Scripts that run: the page's policy has their hashes, and each is as it was built. Metadata (JSON-LD) does not run. A script
 * without an end goes to the end of the page, so that no page takes longer than its length.
 */
const IN_PAGE = new RegExp(
  `<script(?! type="application/ld\\+json")[^]*?(?:</script|$)|${UNKNOWN_ORIGIN}`,
  'gi',
)

/**
 * Puts the origin of the previews where the build could not know it: in canonical addresses, those of shared pictures, twins and the like.
 * All other bytes stay as they are. The report stays as well: it compares two sides that are built alike, and are nowhere.
 *
 * @param origin such as `https://previews.example.org`
 * @throws Refusal when a file, or all of them, become too large by it
 */
export async function* withOrigin(
  files: AsyncIterable<File>,
  origin: string,
  limits: Limits,
): AsyncGenerator<File> {
  let total = 0
  for await (const { path, bytes: built } of files) {
    const bytes = path.startsWith(`${REPORT}/`) ? built : replaced(path, built, origin)
    total += bytes.length
    if (bytes !== built && bytes.length > limits.file)
      throw new Refusal(`${named(path)} is larger than ${limits.file} bytes.`)
    if (total > limits.total) throw new Refusal(`It is larger than ${limits.total} bytes.`)
    yield { path, bytes }
  }
}

function replaced(path: string, bytes: Buffer, origin: string): Buffer {
  const isPage = PAGE.test(path)
  if (!(isPage || TEXT.test(path)) || !bytes.includes(UNKNOWN_ORIGIN)) return bytes
  // A byte is a character there: what is no UTF-8 stays what it is. An origin is ASCII.
  const text = bytes.toString('latin1')
  const result = isPage
    ? text.replace(IN_PAGE, (found) => (found === UNKNOWN_ORIGIN ? origin : found))
    : text.replaceAll(UNKNOWN_ORIGIN, () => origin)
  return Buffer.from(result, 'latin1')
}
