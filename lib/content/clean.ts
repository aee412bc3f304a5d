/** The data without what Contentlayer adds for itself. */
export type Clean<T> = T extends readonly (infer Item)[]
  ? Clean<Item>[]
  : T extends object
    ? { [Key in keyof T as Key extends Added ? never : Key]: Clean<T[Key]> }
    : T

type Added = '_id' | '_raw' | 'kind'
const ADDED: readonly string[] = ['_id', '_raw', 'kind'] satisfies Added[]

/**
 * Takes out what Contentlayer adds to each object for itself. A component that hands an object on as a whole (an icon's shape,
 * as attributes) would put it on the page.
 */
export function clean<T>(value: T): Clean<T>
export function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => clean(item))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !ADDED.includes(key))
  return Object.fromEntries(kept.map(([key, child]) => [key, clean(child)]))
}
