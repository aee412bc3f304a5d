/** Headers for all addresses that fit a path. */
export interface HeaderRule {
  /** Below the base path. `*` stands for any characters, slashes too: `/*`, `/_media/*`, `/*.svg`. */
  path: string
  headers: Readonly<Record<string, string>>
}

/** What a browser does with an answer that no rule makes cacheable: it asks each time, and gets a 304 while nothing changed. */
export const REVALIDATE = 'no-cache'

/** For files whose name changes with their content (RFC 8246). */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Nobody shows a page inside another site, where its visitors could be led to click on what they do not see. */
const NO_FRAMES = "frame-ancestors 'none'"

/**
 * What no page here uses is off, for the page and for what it embeds. Only names that Chromium knows: it would report others in
 * the console of every page.
 */
const SWITCHED_OFF = [
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]

/** Share pictures and logos are meant to be shown elsewhere, also on sites that demand this header. */
const SHOWN_ELSEWHERE = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

const PICTURES = ['avif', 'gif', 'ico', 'jpeg', 'jpg', 'png', 'webp']

/**
 * The headers of the site, for every server that shows it (`lib/hosts` writes them down for each). Of two rules that fit one
 * address, the later one counts. A host that joined both values with a comma would do no harm: two policies hold both, and two
 * values of Cross-Origin-Resource-Policy count as none.
 *
 * Left out, since nothing here would change: X-XSS-Protection, which no supported browser reads; X-Permitted-Cross-Domain-Policies,
 * which was for Flash; Cross-Origin-Embedder-Policy, which is for pages that share memory with workers; Origin-Agent-Cluster and
 * Document-Policy, whose defaults are right.
 *
 * Sources: OWASP HTTP Headers Cheat Sheet; the specifications named below.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      // A file is what its type says, whatever its bytes look like (Fetch, "X-Content-Type-Options").
      'X-Content-Type-Options': 'nosniff',
      // Other sites learn where a visitor came from, but not from which page (Referrer Policy, the default of browsers).
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      // The same twice: the older one for browsers without the newer (RFC 7034; CSP 3, "frame-ancestors").
      'X-Frame-Options': 'DENY',
      'Content-Security-Policy': NO_FRAMES,
      // Permissions Policy. Full screen and automatic play are left alone: embedded films use them.
      'Permissions-Policy': SWITCHED_OFF.map((feature) => `${feature}=()`).join(', '),
      // A page that opens ours, or that ours opens, holds no reference to it (HTML, "Cross-origin opener policies").
      'Cross-Origin-Opener-Policy': 'same-origin',
      // No other site takes a page or its files into itself (Fetch, "Cross-Origin-Resource-Policy"); pictures, below, are an exception.
      'Cross-Origin-Resource-Policy': 'same-origin',
      // Two years of https only, for this host: what its subdomains can do is not known here. Browsers ignore it over http, so a look at localhost is not bound by it (RFC 6797, 8.1).
      'Strict-Transport-Security': 'max-age=63072000',
    },
  },
  ...PICTURES.map((ending) => ({ path: `/*.${ending}`, headers: SHOWN_ELSEWHERE })),
  {
    // A drawing that is opened by itself is a document that could run scripts. In a page, as a picture, it never can. Its styles
    // stand in it, and nobody has their hashes here; where no script runs, they can do no more than look wrong.
    path: '/*.svg',
    headers: {
      ...SHOWN_ELSEWHERE,
      'Content-Security-Policy': `${NO_FRAMES}; default-src 'none'; style-src 'unsafe-inline'; sandbox`,
    },
  },
  // Not all of /_next/static: the folder that is named after the build keeps its name from build to build.
  { path: '/_next/static/chunks/*', headers: { 'Cache-Control': FOR_EVER } },
  { path: '/_next/static/media/*', headers: { 'Cache-Control': FOR_EVER } },
  { path: '/_media/*', headers: { 'Cache-Control': FOR_EVER } },
]

/** The headers of the file at an address, which is decoded and below the base path. A later rule replaces an earlier one. */
export function headersFor(path: string): Record<string, string> {
  return Object.assign(
    {},
    ...headerRules.filter((rule) => fits(rule.path, path)).map((rule) => rule.headers),
  )
}

/** In any case of letters: `PLAN.SVG` is a drawing too. */
function fits(glob: string, path: string): boolean {
  const pattern = glob.split('*').map(literally).join('.*')
  return new RegExp(`^${pattern}$`, 'is').test(path)
}

function literally(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
}
