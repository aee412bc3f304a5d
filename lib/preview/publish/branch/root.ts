/** What hosts read at the root of the branch. */
export const ROOT_FILES: Readonly<Record<string, string>> = {
  // Without it, GitHub Pages leaves out what starts with an underscore.
  '.nojekyll': '',
  // Netlify and Cloudflare. A service worker would stay in the browsers of those who look at previews, whatever comes after it.
  _headers: [
    '/*',
    '  X-Robots-Tag: noindex',
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: no-referrer',
    "  Content-Security-Policy: worker-src 'none'",
    '',
  ].join('\n'),
}
