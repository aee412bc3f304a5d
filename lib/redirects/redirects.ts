/** An address that a page had before, and the one that it has now; both without the base path. */
export interface Redirect {
  from: string
  to: string
  /** The title of the page that it leads to. */
  title: string
}

interface AliasedPage {
  address: string
  title: string
  aliases?: readonly string[]
}

/** Every alias of every page, in the order of their addresses. */
export function redirectsOf(pages: readonly AliasedPage[]): Redirect[] {
  return pages
    .flatMap(({ address, title, aliases = [] }) =>
      aliases.map((from) => ({ from, to: address, title })),
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}
