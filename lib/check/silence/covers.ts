import { location } from 'vfile-location'
import type { Span } from '@/lib/check/finding'

interface Line extends Span {
  text: string
  /** The numbers of the first lines from here on that are not blank, that are blank, and that belong to an entry of YAML. */
  next: Next
}

interface Next {
  full: number
  blank: number
  entry: number
}

/** What comments can be about. The lines of a file are looked at once, however many comments it has. */
export class Covers {
  private readonly lines: readonly Line[]
  private readonly location: ReturnType<typeof location>
  /** Several comments can stand above one entry. */
  private readonly ends = new Map<number, number>()

  /** @param text the whole file */
  constructor(private readonly text: string) {
    this.location = location(text)
    this.lines = linesOf(text)
  }

  /** The entry of YAML that begins below a place: a key with its value, or an item of a list. */
  entryBelow(at: number): Span {
    const number = this.lines[this.numberOf(at) + 1]?.next.entry
    const first = number === undefined ? undefined : this.lines[number]
    if (number === undefined || !first) return { start: at, end: at }
    const end = this.ends.get(number) ?? this.endOfEntry(number, first.text)
    this.ends.set(number, end)
    return { start: first.start, end }
  }

  /** The entry of YAML that begins in the line of a place. */
  entryAt(at: number): Span {
    const number = this.numberOf(at)
    const line = this.lines[number]
    if (!line) return { start: at, end: at }
    // In `- block: cta`, the entry is that of `block`: a comment behind it is not about the whole section.
    const unlisted = line.text.replace(/^\s*(?:- +)+/, (dashes) => ' '.repeat(dashes.length))
    return { start: line.start, end: this.endOfEntry(number, unlisted) }
  }

  /** The block of Markdown that begins below a place: to the next blank line. @param end where its text ends */
  blockBelow(at: number, end: number): Span {
    const below = this.lines[this.numberOf(at) + 1]
    const first = below && this.lines[below.next.full]
    if (!first || first.start >= end) return { start: at, end: at }
    return { start: first.start, end: Math.min(this.lines[first.next.blank]?.start ?? end, end) }
  }

  /** The lines that a span is in. */
  linesOf({ start, end }: Span): Span {
    return {
      start: this.lines[this.numberOf(start)]?.start ?? start,
      end: this.lines[this.numberOf(end)]?.end ?? end,
    }
  }

  /** Whether nothing else is in the lines of a span. */
  standsAlone(span: Span): boolean {
    const lines = this.linesOf(span)
    const around = [this.text.slice(lines.start, span.start), this.text.slice(span.end, lines.end)]
    return around.every((text) => text.trim() === '')
  }

  /** An entry goes on as long as its lines are indented further. A list may be as far to the left as its key. */
  private endOfEntry(number: number, text: string): number {
    const indent = indentOf(text)
    const mayBeList = !text.trimStart().startsWith('- ')
    for (let line = this.after(number); line; line = this.after(line.next.entry)) {
      const further = indentOf(line.text) - indent
      const isOfList = mayBeList && further === 0 && /^\s*-(?:\s|$)/.test(line.text)
      if (further <= 0 && !isOfList) return line.start
    }
    return this.text.length
  }

  /** The next line of an entry behind a line. */
  private after(number: number): Line | undefined {
    const below = this.lines[number + 1]
    return below && this.lines[below.next.entry]
  }

  private numberOf(offset: number): number {
    return (this.location.toPoint(offset)?.line ?? 0) - 1
  }
}

function linesOf(text: string): Line[] {
  const texts = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  let start = text.length
  const next = { full: texts.length, blank: texts.length, entry: texts.length }
  return texts
    .map((text, number) => ({ text, number }))
    .reverse()
    .map(({ text, number }) => {
      const end = start
      start -= text.length
      const trimmed = text.trim()
      if (trimmed === '') next.blank = number
      else next.full = number
      if (trimmed !== '' && !trimmed.startsWith('#')) next.entry = number
      return { text, start, end, next: { ...next } }
    })
    .reverse()
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
