/** Makes a function remember what it returned for an object, as long as that is there. */
export function perObject<Key extends object, Value>(make: (key: Key) => Value) {
  const made = new WeakMap<Key, { value: Value }>()
  return (key: Key): Value => {
    const known = made.get(key) ?? { value: make(key) }
    made.set(key, known)
    return known.value
  }
}
