import type { Names } from './names'
import { wordsOf } from './tokens'

/**
 * What structured data says of the page itself. The way to it has the titles of the pages above it, and the date of its last change comes from
 * Git, which also counts a change that nobody sees: both would list pages for what others are.
 *
 * @returns words, each with the key that it stands under
 */
export function dataTokens(json: string, names: Names): string[] {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return wordsOf(json)
  }
  const tokens: string[] = []
  const walk = (value: unknown, key: string) => {
    if (value && typeof value === 'object') {
      for (const [name, one] of Object.entries(value)) {
        if (!IGNORED.has(name)) walk(one, Array.isArray(value) ? key : `${key}.${name}`)
      }
    } else {
      const text = String(value)
      const said = /^https?:/.test(text) ? [names.nameOf(text)] : wordsOf(text)
      tokens.push(...said.map((word) => `${key}=${word}`))
    }
  }
  walk(data, '')
  return tokens
}

const IGNORED = new Set(['breadcrumb', 'dateModified', 'primaryImageOfPage'])
