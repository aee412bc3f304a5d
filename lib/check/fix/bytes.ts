import { decodeUtf8 } from '@/lib/check/text'

const MARK = Buffer.from('\ufeff')

/**
 * The bytes of a file with another text; a byte order mark stays.
 *
 * @param before the bytes of the file as it was
 */
export function encodeLike(before: Uint8Array, text: string): Uint8Array {
  const after = Buffer.from(text)
  return hasMark(before) ? Buffer.concat([MARK, after]) : after
}

/** Whether bytes are this text and nothing that it does not show: only then can a part of them be changed. */
export function isEncoded(bytes: Uint8Array, text: string): boolean {
  return decodeUtf8(bytes) === text && Buffer.compare(bytes, encodeLike(bytes, text)) === 0
}

function hasMark(bytes: Uint8Array): boolean {
  return MARK.equals(bytes.subarray(0, MARK.length))
}
