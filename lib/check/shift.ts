import type { Report, Span } from './finding'

/** A report about a part of a file, whose offsets count from where that part starts, as one about the whole file. */
export function shifted({ reason, span, edits }: Report, base: number): Report {
  return {
    reason,
    ...(span && { span: moved(span, base) }),
    ...(edits && { edits: edits.map((edit) => ({ ...moved(edit, base), text: edit.text })) }),
  }
}

function moved({ start, end }: Span, base: number): Span {
  return { start: start + base, end: end + base }
}
