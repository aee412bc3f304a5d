import { headerRules } from '@/lib/headers'
import type { Redirect } from '@/lib/redirects'
import { headersFile, redirectsFile } from './netlify'
import { nginxExample, nginxRedirects } from './nginx'
import { vercelConfig } from './vercel'

interface Options {
  redirects: readonly Redirect[]
  basePath: string
  /** The origin that the site is served from. */
  origin: string
}

/**
 * What hosts read to send the headers of the site and to lead on from old addresses, each in its own form. Paths in them hold
 * the base path.
 *
 * @returns from path in the folder that is served to content
 */
export function hostFiles({ redirects, basePath, origin }: Options): Map<string, string> {
  const rules = headerRules
  const config = vercelConfig({ rules, redirects, basePath })
  const files = new Map([
    ['_headers', headersFile(rules, basePath)],
    ['vercel.json', `${JSON.stringify(config, null, 2)}\n`],
    ['.hosts/nginx.conf', nginxExample({ rules, basePath, host: new URL(origin).hostname })],
  ])
  if (redirects.length > 0) {
    files.set('_redirects', redirectsFile(redirects, basePath))
    files.set('.hosts/nginx-redirects.conf', nginxRedirects(redirects, basePath))
  }
  return files
}
