import { encodeAddress } from '@/lib/percent'
import type { Redirect } from './redirects'

/** Every host writes patterns its own way: what is not plain is written in percents, so that it is never one. */
function plain(address: string): string {
  return encodeAddress(address).replace(
    /[^\w/.~%-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

/**
 * `_redirects`, which Netlify and Cloudflare Pages read. Netlify prefers a file to a redirect unless it ends with "!", and
 * Cloudflare skips lines with one: each gets its own. Cloudflare counts what it skips, so of its 2,000 lines 1,000 redirects
 * remain; from then on the pages at the old addresses do it. (https://docs.netlify.com/routing/redirects,
 * https://developers.cloudflare.com/pages/configuration/redirects)
 */
export function redirectsFile(redirects: readonly Redirect[], basePath: string): string {
  return redirects
    .map(({ from, to }) => `${plain(basePath + from)} ${plain(basePath + to)}`)
    .flatMap((line) => [`${line} 301!\n`, `${line} 301\n`])
    .join('')
}

/** `redirects` of `vercel.json` (https://vercel.com/docs/project-configuration). */
export function vercelRedirects(redirects: readonly Redirect[], basePath: string) {
  return redirects.map(({ from, to }) => ({
    source: plain(basePath + from),
    destination: plain(basePath + to),
    permanent: true,
  }))
}

/** Locations for a `server` of nginx, which unlike the others drops the query unless it is told to keep it. */
export function nginxRedirects(redirects: readonly Redirect[], basePath: string): string {
  return redirects
    .map(({ from, to }) => {
      const location = (basePath + from).replace(/["\\]/g, '\\$&')
      return `location = "${location}" { return 301 ${plain(basePath + to)}$is_args$args; }\n`
    })
    .join('')
}
