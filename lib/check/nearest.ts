import { distance } from 'fastest-levenshtein'

/**
 * The known name that somebody probably meant; undefined when nothing is near. Near is a third of the name, and at least two
 * letters; of a name of four, two that changed places: enough for a slip of the finger, too little to guess.
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(written.length / 3)) + 1
  for (const name of known) {
    if (Math.abs(name.length - written.length) >= least) continue
    const steps = distance(written.toLowerCase(), name.toLowerCase())
    // A name with nothing left of it is no slip of the finger: "3" is not "1".
    const isSlip = steps < 2 || written.length > 4 || letters(written) === letters(name)
    if (steps < least && steps < name.length && isSlip) {
      best = name
      least = steps
    }
  }
  return best
}

function letters(name: string): string {
  return [...name.toLowerCase()].sort().join('')
}

/** ` Did you mean "name"?`, or nothing. */
export function didYouMean(written: string, known: Iterable<string>): string {
  const name = nearest(written, known)
  return name === undefined ? '' : ` Did you mean "${name}"?`
}

/** `"a", "b" or "c"` */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`
}

/** `"a", "b" and "c"` */
export function allOf(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`
}
