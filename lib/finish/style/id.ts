const ids = new WeakMap<object, number>()
let last = 0

/** A number that stands for an object in a text: no other object has it. */
export function idOf(object: object): number {
  const id = ids.get(object) ?? ++last
  ids.set(object, id)
  return id
}
