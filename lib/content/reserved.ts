/** What every site has at its root, beside its pages. */
const OURS =
  /^\/(?:404\.html|favicon\.ico|icon\.svg|icon-(?:\d+|maskable-\d+)\.png|apple-touch-icon\.png|manifest\.webmanifest|robots\.txt|sitemap\.xml|llms\.txt|vercel\.json|_redirects|_headers|404|_next|_media|_not-found)(?:\/|$)/i

/** Whether the site itself needs a file: no page, alias or file of a page can stand there, or below it. */
export function isReserved(file: string): boolean {
  return OURS.test(file)
}
