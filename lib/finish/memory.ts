/** Pages of one kind name the same rules; a site has few kinds. */
const MOST = 32

/**
 * Remembers what was made of texts: of so many, those that were asked for last.
 *
 * @returns gives what is known for a text, or makes it
 */
export function memory<Value>(most: number = MOST) {
  const known = new Map<string, Value>()
  return (text: string, make: () => Value): Value => {
    const value = known.has(text) ? (known.get(text) as Value) : make()
    // A map is in the order in which things were put into it.
    known.delete(text)
    known.set(text, value)
    if (known.size > most) known.delete(known.keys().next().value as string)
    return value
  }
}
