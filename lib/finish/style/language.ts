import type { Element } from 'domhandler'

/** What the languages of a page are tried on: the ranges of a `:lang()`, which are between its brackets. */
export type Speaks = (ranges: string) => boolean

/**
 * Says whether an element of a page can be in one of these languages. Only the first part of a language is looked at, which is the same
 * whatever else a range asks for (RFC 4647, 3.3.2; Selectors 4, 7.2).
 */
export function languagesOf(elements: readonly Element[]): Speaks {
  const root = elements.find(({ name }) => name === 'html')
  // Without one of its own, a page has the language that a header or a `<meta>` says.
  if (!root?.attribs.lang) return () => true
  const spoken = new Set<string>()
  for (const { attribs } of elements) {
    for (const language of [attribs.lang, attribs['xml:lang']]) {
      if (language !== undefined) spoken.add(firstPart(language))
    }
  }
  return (ranges) =>
    ranges.split(',').some((range) => {
      const first = firstPart(range.trim().replace(/^(["'])(.*)\1$/, '$2'))
      return !/^[a-z]+$/.test(first) || spoken.has(first)
    })
}

function firstPart(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? ''
}
