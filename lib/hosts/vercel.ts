import type { HeaderRule } from '@/lib/headers'
import type { Redirect } from '@/lib/redirects'
import { bothCases } from './both-cases'
import { plain } from './plain'

interface Options {
  rules: readonly HeaderRule[]
  redirects: readonly Redirect[]
  basePath: string
}

/**
 * `vercel.json` (https://vercel.com/docs/project-configuration). Of a header that two rules have, Vercel takes the later value.
 * `cleanUrls` stays off: an alias may be `/old.html`.
 */
export function vercelConfig({ rules, redirects, basePath }: Options) {
  return {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    trailingSlash: true,
    headers: rules.flatMap(({ path, headers }) =>
      bothCases(path).map((one) => ({
        source: plain(basePath) + one.replaceAll('*', '(.*)'),
        headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
      })),
    ),
    ...(redirects.length > 0 && {
      redirects: redirects.map(({ from, to }) => ({
        source: plain(basePath + from),
        destination: plain(basePath + to),
        permanent: true,
      })),
    }),
  }
}
