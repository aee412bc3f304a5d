import type { Edit, Finding } from '@/lib/check/finding'

/** A text after edits, and the findings that they mended. */
export interface Edited {
  text: string
  mended: readonly Finding[]
}

/**
 * Makes the edits of findings. What a finding asks for is made as a whole or not at all: where two ask for the same
 * characters, the first has them, and the other is for the next time. Line ends are those of the file.
 *
 * @param findings in the order of the file
 * @param most no more of them are mended
 */
export function applyEdits(
  text: string,
  findings: readonly Finding[],
  most = Number.POSITIVE_INFINITY,
): Edited {
  const made: Edit[] = []
  const mended: Finding[] = []
  for (const finding of findings) {
    const { edits = [] } = finding
    const isPossible = edits.every((edit) => isWithin(edit, text) && !made.some(meets(edit)))
    const isChange = edits.some((edit) => text.slice(edit.start, edit.end) !== edit.text)
    if (!isPossible || !isChange || mended.length === most) continue
    made.push(...edits)
    mended.push(finding)
  }
  const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n'
  let edited = ''
  let at = 0
  for (const edit of made.sort((a, b) => a.start - b.start)) {
    edited += text.slice(at, edit.start) + edit.text.replace(/\r\n|\n/g, newline)
    at = edit.end
  }
  return { text: edited + text.slice(at), mended }
}

function isWithin({ start, end }: Edit, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length
}

/** Two that only touch do not, unless one is an insertion: nobody could say which comes first. */
function meets(a: Edit): (b: Edit) => boolean {
  return (b) =>
    a.start === a.end || b.start === b.end
      ? a.start <= b.end && b.start <= a.end
      : a.start < b.end && b.start < a.end
}
