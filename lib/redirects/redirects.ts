/** An address that a page had before, and the one that it has now; both without the base path. */
export interface Redirect {
  from: string
  to: string
  /** The title of the page that it leads to. */
  title: string
  /** The language of that page, when it is not that of the site. */
  language?: string | undefined
}

interface AliasedPage {
  address: string
  title: string
  language?: string
  aliases?: readonly string[]
}

/** Every alias of every page, in the order of their addresses. */
export function redirectsOf(pages: readonly AliasedPage[]): Redirect[] {
  return pages
    .flatMap(({ address, title, language, aliases = [] }) =>
      aliases.map((from) => ({ from, to: address, title, language })),
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}
