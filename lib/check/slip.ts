/** The one known name that a word is a slip of the finger away from; undefined when there is none, or more than one. */
export function slipOf(written: string, known: Iterable<string>): string | undefined {
  if (written.length < 4) return undefined
  const [name, ...others] = [...known].filter((other) => isSlip(written, other))
  return others.length === 0 ? name : undefined
}

/** A letter more, less, or another one; two that changed places; capitals, hyphens and spaces for underscores. */
function isSlip(written: string, known: string): boolean {
  const [a, b] = [bare(written), bare(known)]
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  const [restShort, restLong] = [short.slice(start), long.slice(start)]
  if (restShort === restLong.slice(1)) return true
  if (short.length !== long.length) return false
  const [one = '', two = ''] = restShort
  return (
    restShort.slice(1) === restLong.slice(1) || `${two}${one}${restShort.slice(2)}` === restLong
  )
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '')
}
