import { NotUnderstood } from '@/lib/finish/runtime/not-understood'

/** One row of a payload. */
export interface Row {
  /** In hexadecimal digits; '' for hints, which nothing refers to. */
  id: string
  /** The letter that says what the row is; '' for a model, which is JSON. */
  tag: string
  data: Uint8Array
}

/** Rows that begin with the number of their bytes, since these may be any: text, buffers, typed arrays and parts of byte streams. */
const WITH_LENGTH = new Set('TAOobUSsLlGgMmV')
/** Rows that end with their line: modules, hints, errors, and the beginnings and the end of streams and iterables. */
const LINES = new Set('IHERrXxC')
/** How JSON begins. */
const MODEL = new Set('"[{-0123456789ntf')

const COLON = 58
const COMMA = 44
const NEWLINE = 10

/**
 * Reads a payload in React's wire format ("Flight"), row by row: `id:tag…\n`, or `id:tag length,bytes` without a line end.
 *
 * @throws NotUnderstood at anything that the format, as it is known here, does not have
 * @see startReadingFromStream and processFullBinaryRow in
 *   node_modules/next/dist/compiled/react-server-dom-turbopack/cjs/react-server-dom-turbopack-client.browser.production.js
 */
export function* rowsOf(bytes: Uint8Array): Generator<Row> {
  let at = 0
  const upTo = (end: number): string => {
    const stop = bytes.indexOf(end, at)
    if (stop < 0) throw new NotUnderstood('Its payload ends in the middle of a row.')
    const text = Buffer.from(bytes.subarray(at, stop)).toString('latin1')
    at = stop + 1
    return text
  }
  while (at < bytes.length) {
    const id = upTo(COLON)
    if (!/^[0-9a-f]*$/.test(id)) throw new NotUnderstood('Its payload has a row without a number.')
    const first = String.fromCharCode(bytes[at] ?? 0)
    if (WITH_LENGTH.has(first)) {
      at += 1
      const length = upTo(COMMA)
      const end = at + Number.parseInt(length, 16)
      if (!/^[0-9a-f]+$/.test(length) || end > bytes.length) {
        throw new NotUnderstood(`Its payload has a row of kind "${first}" without a sound length.`)
      }
      yield { id, tag: first, data: bytes.subarray(at, end) }
      at = end
      continue
    }
    if (!LINES.has(first) && !MODEL.has(first)) {
      throw new NotUnderstood(`Its payload has a row of an unknown kind, "${first}".`)
    }
    const tag = MODEL.has(first) ? '' : first
    const end = bytes.indexOf(NEWLINE, at)
    if (end < 0) throw new NotUnderstood('Its payload ends in the middle of a row.')
    yield { id, tag, data: bytes.subarray(at + tag.length, end) }
    at = end + 1
  }
}
