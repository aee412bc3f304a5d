import type { Rule } from '@/lib/check/rule'
import { decodeUtf8 } from '@/lib/check/text'

export const fileEncoding: Rule = {
  id: 'file/encoding',
  severity: 'error',
  summary: 'A content file is UTF-8.',
  why: 'Letters such as é are written in different ways by different programs; the web has agreed on UTF-8. Editors of text have a command for it: "Save with encoding", or "Encoding".',
  examples: [
    {
      wrong: '---\ntitle: Caf⟦é⟧\n---\n',
      finding:
        'This file is not saved as UTF-8, so the character here (byte 0xE9) cannot be read. Save the file as UTF-8.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
      onDisk: Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1'),
    },
    {
      wrong: 'A file that was saved as "Unicode text": two bytes for each letter.',
      finding: 'This file is saved as UTF-16. Save it as UTF-8.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
      onDisk: Buffer.from('\ufeff---\ntitle: A page\n---\n', 'utf16le'),
    },
    {
      wrong: '---\ntitle: A⟦\0⟧ page\n---\n',
      finding:
        'A NUL character stands here, which no text has. Delete it, or save the file as UTF-8.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
    },
  ],
  *file({ bytes }) {
    if (!bytes) return
    if (isUtf16(bytes)) {
      yield { reason: 'This file is saved as UTF-16. Save it as UTF-8.' }
    } else if (decodeUtf8(bytes) === undefined) {
      const at = validPrefix(bytes)
      yield {
        reason: `This file is not saved as UTF-8, so the character here (byte ${hex(bytes[at.byte])}) cannot be read. Save the file as UTF-8.`,
        span: { start: at.offset, end: at.offset + 1 },
      }
    } else if (bytes.includes(0)) {
      const offset = decodeUtf8(bytes)?.indexOf('\0') ?? 0
      yield {
        reason:
          'A NUL character stands here, which no text has. Delete it, or save the file as UTF-8.',
        span: { start: offset, end: offset + 1 },
      }
    }
  },
}

/** A byte order mark of either order, or every other byte of the first characters zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  return (
    bytes.length >= 4 &&
    ((a !== 0 && b === 0 && c !== 0 && d === 0) || (a === 0 && b !== 0 && c === 0 && d !== 0))
  )
}

/** How far the bytes are UTF-8: in bytes, and in the characters that they decode to. */
function validPrefix(bytes: Uint8Array): { byte: number; offset: number } {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isPrefix(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  const text = new TextDecoder().decode(bytes.subarray(0, low), { stream: true })
  // A character that was begun and never finished is in the prefix, and not in its text: its first byte is the culprit.
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  return { byte: mark + Buffer.byteLength(text), offset: text.length }
}

/** Whether bytes are UTF-8 that may end in the middle of a character. */
function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function hex(byte = 0): string {
  return `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`
}
