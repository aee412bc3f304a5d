/** Bytes of a file: both ends belong to it. */
export interface Range {
  start: number
  end: number
}

/**
 * The part that a `Range` header asks for: `undefined` for the whole file, `unsatisfiable` when the file has no such part.
 * Several parts at once, and what cannot be read, mean the whole file, as RFC 9110 allows.
 */
export function parseRange(
  header: string | undefined,
  size: number,
): Range | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') return lastBytes(Number(last), size)
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start >= size) return 'unsatisfiable'
  return start > end ? undefined : { start, end }
}

function lastBytes(count: number, size: number): Range | 'unsatisfiable' {
  return count === 0 || size === 0
    ? 'unsatisfiable'
    : { start: Math.max(size - count, 0), end: size - 1 }
}
