import type { Rule } from '@/lib/check/rule'
import { decodeUtf8 } from '@/lib/check/text'

/** All but tab and line ends; NUL is not here, since it says that the whole file is no text (file/encoding). */
const CONTROLS = /[^\P{Cc}\0\t\n\r]+/gu

/** Where there are more, the whole file is broken. */
const MAX_FINDINGS = 50

/** HTML has no such characters (HTML, 13.2.3.5), and strict readers of YAML refuse them (YAML 1.2.2, chapter 5.1). */
export const fileControl: Rule = {
  id: 'file/control',
  severity: 'warning',
  summary: 'A text has no invisible control characters.',
  why: 'They come along with text that is copied from a word processor or a PDF file. Nobody sees them, but searches and screen readers stumble over words that have them inside.',
  examples: [
    {
      within: 'front matter',
      wrong: 'description: Who⟦\u000b⟧we are',
      finding: 'An invisible control character (U+000B) stands here. Put a space in its place.',
      right: 'description: Who we are',
      isFixed: true,
    },
    {
      within: 'front matter',
      wrong: 'description: Who w⟦\u0002⟧e are',
      finding: 'An invisible control character (U+0002) stands here. Delete it.',
      right: 'description: Who we are',
      isFixed: true,
    },
  ],
  *file({ bytes }) {
    const text = bytes && decodeUtf8(bytes)
    if (!text) return
    let count = 0
    for (const { 0: found, index } of text.matchAll(CONTROLS)) {
      if (++count > MAX_FINDINGS) return
      const span = { start: index, end: index + found.length }
      const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      // Word processors write a line break as a vertical tab, and a page break as a form feed.
      const isBreak = found.includes('\v') || found.includes('\f')
      yield {
        reason: `An invisible control character (U+${code}) stands here. ${isBreak ? 'Put a space in its place.' : 'Delete it.'}`,
        span,
        edits: [{ ...span, text: isBreak ? ' ' : '' }],
      }
    }
  },
}
