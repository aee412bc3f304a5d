import type { HeaderRule } from '@/lib/headers'
import type { Redirect } from '@/lib/redirects'
import { bothCases } from './both-cases'
import { plain } from './plain'

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

/**
 * `_headers`, which Netlify and Cloudflare read. Of a header that two rules have, Netlify takes the later value, and Cloudflare joins both
 * unless a line with "!" takes the earlier one away. Netlify skips that line, as it has no colon. Cloudflare reads 100
 * rules, and lines of 2,000 characters. (https://docs.netlify.com/routing/headers,
 * https://developers.cloudflare.com/pages/configuration/headers)
 */
export function headersFile(rules: readonly HeaderRule[], basePath: string): string {
  const everywhere = rules.find(({ path }) => path === '/*')
  return rules
    .flatMap((rule) => {
      const { path, headers } = rule
      const lines = Object.entries(headers).flatMap(([name, value]) => {
        const isSaid = rule !== everywhere && everywhere?.headers[name] !== undefined
        return [...(isSaid ? [`  ! ${name}\n`] : []), `  ${name}: ${value}\n`]
      })
      return bothCases(path).map((one) => `${plain(basePath)}${one}\n${lines.join('')}`)
    })
    .join('\n')
}
