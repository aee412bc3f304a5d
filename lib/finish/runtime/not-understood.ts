/** Something that Next wrote is not as it is known here: the page keeps its runtime. The message is the sentence that says why. */
export class NotUnderstood extends Error {}

/** Parses JSON that Next wrote. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new NotUnderstood(`${what} is no JSON.`, { cause: error })
  }
}

/** Makes sure that something is an object, and no array. */
export function recordOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>
  }
  throw new NotUnderstood(`${what} is not the object that it was.`)
}
