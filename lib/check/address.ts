/**
 * Where a content file is served, without the base path: `a/b/_index.md`, `a/b/index.md` and `a/b.md` are `/a/b/`. Lower
 * case, and hyphens for spaces, as upstream does.
 */
export function addressOf(source: string): string {
  const parts = source
    .replace(/\.[^./]+$/, '')
    .toLowerCase()
    .replace(/\s+/g, '-')
    .split('/')
  const name = parts.at(-1)
  if (name === '_index' || name === 'index') parts.pop()
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`
}
