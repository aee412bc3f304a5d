import type { Span } from '@/lib/check/finding'

/** A part of a line, with its place in the YAML text. */
export interface Part extends Span {
  text: string
}

/** A line of YAML as a person reads it: `  - key: value`. */
export interface Line extends Part {
  number: number
  /** Its white space at the start; a tab counts as one. */
  indent: number
  /** Whether it starts an entry of a list. */
  hasDash: boolean
  key?: Part
  /** What follows the key, or the dash, or the indentation; without white space and a comment behind it. */
  value: Part
}

/** A YAML text in lines. The parser says where it stumbled; people look at lines, and at those above. */
export class Lines {
  private readonly all: Line[] = []

  constructor(text: string) {
    let start = 0
    for (const piece of text.split('\n')) {
      this.all.push(readLine(piece.replace(/\r$/, ''), start, this.all.length))
      start += piece.length + 1
    }
  }

  /** The line that a place of the text is in. */
  at(offset: number): Line {
    let [low, high] = [0, this.all.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.all[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return this.all[low] as Line
  }

  /** The nearest line above one that is like this. Blank lines and comments are passed over. */
  find(line: Line, isLike: (above: Line) => boolean): Line | undefined {
    for (let number = line.number - 1; number >= 0; number--) {
      const above = this.all[number]
      if (above && saysSomething(above) && isLike(above)) return above
    }
    return undefined
  }

  /** The line above one. */
  previous(line: Line): Line | undefined {
    return this.find(line, () => true)
  }

  /** A comment between two lines that starts further left than a column. */
  commentBetween(first: Line, last: Line, indent: number): Line | undefined {
    return this.all
      .slice(first.number + 1, last.number)
      .find((line) => line.text.trimStart().startsWith('#') && line.indent < indent)
  }

  /** The next line that says something. */
  below(line: Line): Line | undefined {
    for (let number = line.number + 1; number < this.all.length; number++) {
      const other = this.all[number]
      if (other && saysSomething(other)) return other
    }
    return undefined
  }
}

function readLine(text: string, start: number, number: number): Line {
  const white = /^[ \t]*/.exec(text)?.[0] ?? ''
  const dashes = /^(?:-[ \t]+)*/.exec(text.slice(white.length))?.[0] ?? ''
  const content = text.slice(white.length + dashes.length).trimEnd()
  const contentStart = start + white.length + dashes.length
  const colon = colonOf(content)
  const rest = content.slice(colon + 1)
  const value = withoutComment(rest.trimStart())
  const key = content.slice(0, Math.max(colon, 0)).trimEnd()
  return {
    ...part(text, start),
    number,
    indent: white.length,
    hasDash: dashes !== '' || content === '-',
    ...(colon > 0 ? { key: part(key, contentStart) } : {}),
    value: part(value, contentStart + content.length - rest.trimStart().length),
  }
}

/** Where the colon stands that ends the key of a line; -1 when the line has none. */
function colonOf(content: string): number {
  if (/^[#[\]{}|>&*!%@`,]/.test(content)) return -1
  const quote = /^["']/.exec(content)?.[0]
  const from = quote ? content.indexOf(quote, 1) + 1 : 0
  if (quote && !/^[ \t]*:/.test(content.slice(from))) return -1
  const colon = content.slice(from).search(/:(?:[ \t]|$)/)
  return colon === -1 ? -1 : from + colon
}

function withoutComment(value: string): string {
  const comment = value.startsWith('#') ? 0 : value.search(/[ \t]#/)
  return comment === -1 ? value : value.slice(0, comment).trimEnd()
}

function part(text: string, start: number): Part {
  return { text, start, end: start + text.length }
}

/** Whether a line is more than blank, or a comment. */
export function saysSomething({ text }: Line): boolean {
  return /^[^#]/.test(text.trimStart())
}

/** The column that a line's key, or its text, starts in: from 1, as editors of text count. */
export function columnOf({ key, value, start }: Line): number {
  return (key ?? value).start - start + 1
}

/** The name of a key as it is spoken of: without quotes of its own. */
export function keyName({ key }: Line): string {
  return key?.text.replace(/^(["'])(.*)\1$/, '$2') ?? ''
}

/** Whether a text (`|`, `>`) begins below a line. */
export function opensText({ key, value }: Line): boolean {
  return key !== undefined && /^[|>][-+\d]*$/.test(value.text)
}
