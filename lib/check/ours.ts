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

/**
 * Whether an address is that of something that every site has at its root, or below it (docs/contracts.md). What ends with a
 * slash is a folder in what is served, and cannot be where a file is.
 */
export function isOurs(address: string): boolean {
  return OURS.has((address.split('/')[1] ?? '').toLowerCase())
}
