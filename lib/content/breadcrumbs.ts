import type { Page } from './types'

/** The pages above a page that are there, from the home page down, and the page itself. */
export function breadcrumbs(
  page: Page,
  getPage: (address: string) => Page | undefined,
): readonly Page[] {
  const parts = page.address.split('/').filter(Boolean)
  const above = parts.map((_, depth) => ['', ...parts.slice(0, depth), ''].join('/'))
  const trail = above.flatMap((address) => getPage(address.replace(/^\/+$/, '/')) ?? [])
  return [...trail, page]
}
