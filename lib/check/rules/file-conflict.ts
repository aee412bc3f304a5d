import type { Rule } from '@/lib/check/rule'
import { decodeLoosely } from '@/lib/check/text'

export const fileConflict: Rule = {
  id: 'file/conflict',
  severity: 'error',
  summary: 'Two versions of a file are merged to the end.',
  why: 'Where two people changed the same lines, Git keeps both versions, between lines of `<<<<<<<`, `=======` and `>>>>>>>`. Somebody has to choose: keep the lines that are right, and delete the others with the three marks.',
  examples: [
    {
      within: 'front matter',
      wrong:
        '⟦<<<<<<<⟧ HEAD\ndescription: Who we are\n=======\ndescription: What we do\n>>>>>>> other',
      finding:
        'Two versions of these lines stand here, from a merge in Git that was not finished. Keep the lines that are right, and delete the others with the marks (<<<<<<<, =======, >>>>>>>).',
      right: 'description: What we do',
    },
    {
      within: 'front matter',
      wrong: 'description: Who we are\n⟦>>>>>>>⟧ other',
      finding:
        'This line is left of a merge in Git. Delete it, and look whether the lines around it are the right ones.',
      right: 'description: Who we are',
    },
  ],
  *file({ bytes }) {
    // Decoding is what takes time, and hardly any file has such a mark.
    if (!bytes) return
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    if (!buffer.includes(OURS) && !buffer.includes(THEIRS)) return
    const text = decodeLoosely(bytes)
    const start = conflictIn(text)
    if (start === -1) {
      const left = Math.max(
        lineStartingWith(text, `${OURS} `, 0),
        lineStartingWith(text, `${THEIRS} `, 0),
      )
      if (left !== -1) {
        const reason =
          'This line is left of a merge in Git. Delete it, and look whether the lines around it are the right ones.'
        yield { reason, span: { start: left, end: left + OURS.length } }
      }
      return
    }
    yield {
      reason:
        'Two versions of these lines stand here, from a merge in Git that was not finished. Keep the lines that are right, and delete the others with the marks (<<<<<<<, =======, >>>>>>>).',
      span: { start, end: start + OURS.length },
    }
  },
}

const OURS = '<<<<<<<'
const THEIRS = '>>>>>>>'

/** Where the marks start that Git writes (git-merge, "How conflicts are presented"), all three of them; -1 when there are none. */
function conflictIn(text: string): number {
  const ours = lineStartingWith(text, `${OURS} `, 0)
  const between = ours === -1 ? -1 : lineStartingWith(text, '=======', ours)
  return between !== -1 && lineStartingWith(text, `${THEIRS} `, between) !== -1 ? ours : -1
}

function lineStartingWith(text: string, mark: string, from: number): number {
  if (text.startsWith(mark, from)) return from
  const newline = text.indexOf(`\n${mark}`, from)
  return newline === -1 ? -1 : newline + 1
}
