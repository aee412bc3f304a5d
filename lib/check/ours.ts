const OURS = new Set([
  '404',
  '404.html',
  '_headers',
  '_media',
  '_next',
  '_not-found',
  '_redirects',
  'apple-touch-icon.png',
  'favicon.ico',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
  'icon.svg',
  'index.md',
  'index.txt',
  'llms.txt',
  'manifest.webmanifest',
  'robots.txt',
  'sitemap.xml',
  'vercel.json',
])

/** What Next's export writes beside its pages, for its runtime. */
const BESIDE_PAGES = /\/__next\..*\.txt$/i

/**
 * Whether an address is that of something that every site has at its root, below it, or beside its pages (docs/contracts.md). What ends with a
 * slash is a folder in what is served, and cannot be where a file is.
 */
export function isOurs(address: string): boolean {
  return BESIDE_PAGES.test(address) || OURS.has((address.split('/')[1] ?? '').toLowerCase())
}
