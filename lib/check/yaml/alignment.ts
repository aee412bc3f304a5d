import type { Span } from '@/lib/check/finding'

/** A stretch of a text. */
export interface Written extends Span {
  text: string
}

/** The places that the code units of a value were written at, one after the other. */
export class Alignment {
  private readonly starts: number[] = []
  private readonly ends: number[] = []

  /** @param from where a value stands that is empty */
  constructor(private readonly from: number) {}

  /** The number of code units. */
  get length(): number {
    return this.starts.length
  }

  /** The next code unit, or the next two of one character, stand here. */
  add({ start, end }: Span, units = 1): void {
    for (let unit = 0; unit < units; unit++) {
      this.starts.push(start)
      this.ends.push(end)
    }
  }

  /** The next code units stand here as they are. */
  addAll(start: number, end: number): void {
    for (let at = start; at < end; at++) this.add({ start: at, end: at + 1 })
  }

  /** From a span of the value to a span of the text. The end is behind the last character, not before the next one. */
  spanOf({ start, end }: Span): Span {
    const last = this.ends.at(-1) ?? this.from
    const from = this.starts[start] ?? last
    return { start: from, end: end > start ? (this.ends[end - 1] ?? last) : from }
  }
}
