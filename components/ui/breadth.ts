/**
 * How wide something is drawn, as a function of the width of the window: straight pieces, each from some width of the window
 * on. All lengths are in rem, so that they grow with the text size of the reader as the style sheets do.
 */
export type Breadth = readonly Piece[]

interface Piece {
  /** The width of the window from which it holds. */
  from: number
  /** The part of the window's width that it takes. */
  share: number
  /** What is added to that. */
  rest: number
}

/** The whole width of the window. */
export const WINDOW: Breadth = [{ from: 0, share: 1, rest: 0 }]

/** One width, however wide the window is. */
export function fixed(rest: number): Breadth {
  return [{ from: 0, share: 0, rest }]
}

/** A part of a width. */
export function part(breadth: Breadth, factor: number): Breadth {
  return breadth.map(({ from, share, rest }) => ({
    from,
    share: share * factor,
    rest: rest * factor,
  }))
}

/** Breadths side by side: those that are taken away have a negative part. */
export function sum(...breadths: readonly Breadth[]): Breadth {
  return breadths.reduce((one, other) =>
    startsOf(one, other).map((from) => {
      const [a, b] = [pieceAt(one, from), pieceAt(other, from)]
      return { from, share: a.share + b.share, rest: a.rest + b.rest }
    }),
  )
}

/** What one width leaves of another. */
export function without(breadth: Breadth, taken: Breadth): Breadth {
  return sum(breadth, part(taken, -1))
}

/** The smaller of two widths, at every width of the window. */
export function smaller(one: Breadth, other: Breadth): Breadth {
  const starts = startsOf(one, other)
  return starts.flatMap((from, index) => {
    const [a, b] = [pieceAt(one, from), pieceAt(other, from)]
    const to = starts[index + 1] ?? Number.POSITIVE_INFINITY
    // Where both are the same: a.share * x + a.rest = b.share * x + b.rest.
    const crossing = (b.rest - a.rest) / (a.share - b.share)
    const first = widthIn(a, from) < widthIn(b, from) || isLower(a, b, from) ? a : b
    const pieces = [{ ...first, from }]
    if (crossing > from && crossing < to) pieces.push({ ...(first === a ? b : a), from: crossing })
    return pieces
  })
}

/** The larger of two widths, at every width of the window. */
export function larger(one: Breadth, other: Breadth): Breadth {
  return part(smaller(part(one, -1), part(other, -1)), -1)
}

/** One width in narrow windows, another one in windows of some width and above. */
export function fromWidth(width: number, narrow: Breadth, wide: Breadth): Breadth {
  return [
    ...narrow.filter(({ from }) => from < width),
    { ...pieceAt(wide, width), from: width },
    ...wide.filter(({ from }) => from > width),
  ]
}

/** How wide something is in a window of some width. */
export function widthAt(breadth: Breadth, window: number): number {
  return widthIn(pieceAt(breadth, window), window)
}

/**
 * A width as the `sizes` of a picture. Written without min() and max(), which older versions of Safari do not read there;
 * the widest window stands first, as the first condition that is met counts. Browsers choose among files of very different widths:
 * a piece that hardly differs from the one before it is left out.
 */
export function sizesOf(breadth: Breadth): string {
  const pieces: Piece[] = []
  for (const [index, piece] of breadth.entries()) {
    const before = pieces.at(-1)
    if (!before || !isLike(before, piece, breadth[index + 1]?.from)) pieces.push(piece)
  }
  return pieces
    .toReversed()
    .map((piece) => (piece.from > 0 ? `(min-width:${rem(piece.from)}) ` : '') + length(piece))
    .join(',')
}

function length({ share, rest }: Piece): string {
  const window = `${round(share * 100)}vw`
  if (round(share * 100) === 0) return rem(rest)
  if (round(rest) === 0) return window
  return `calc(${window} ${rest < 0 ? '-' : '+'} ${rem(Math.abs(rest))})`
}

function rem(length: number): string {
  return `${round(length)}rem`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Whether one width is hardly wider than another, and not narrower, from where that begins until it ends. */
function isLike(one: Piece, other: Piece, end: number | undefined): boolean {
  if (end === undefined) return one.share === other.share && one.rest === other.rest
  return [other.from, end].every((window) => {
    const [a, b] = [widthIn(one, window), widthIn(other, window)]
    return a > b - 0.01 && a <= b * 1.01
  })
}

function startsOf(...breadths: readonly Breadth[]): number[] {
  const starts = breadths.flatMap((breadth) => breadth.map(({ from }) => from))
  return [...new Set(starts)].sort((a, b) => a - b)
}

function pieceAt(breadth: Breadth, window: number): Piece {
  return breadth.findLast(({ from }) => from <= window) ?? { from: 0, share: 0, rest: 0 }
}

function widthIn({ share, rest }: Piece, window: number): number {
  return share * window + rest
}

/** Of two that start alike, the one that grows less. */
function isLower(a: Piece, b: Piece, from: number): boolean {
  return widthIn(a, from) === widthIn(b, from) && a.share < b.share
}
