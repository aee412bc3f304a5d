import type { Crumb } from './neighbours'

/** The pages above a page that are there, from the home page down, and the page itself. */
export function breadcrumbs(
  page: Crumb,
  getPage: (address: string) => Crumb | undefined,
): readonly Crumb[] {
  const parts = page.address.split('/').filter(Boolean)
  const above = parts.map((_, depth) => ['', ...parts.slice(0, depth), ''].join('/'))
  const trail = above.flatMap((address) => getPage(address.replace(/^\/+$/, '/')) ?? [])
  return [...trail, page]
}
