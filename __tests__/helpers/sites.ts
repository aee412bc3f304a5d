import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { exampleSite } from './example-site'
import { FIXTURE } from './example-site/settings'

/** A finished site that the tests look at. */
export interface BuiltSite {
  /** The name that failures give it. */
  name: string
  root: string
  /** '' or '/prefix'. */
  basePath: string
  /** How its full addresses begin: canonical addresses, shared pictures, the sitemap. */
  origin: string
}

/** One HTML file that visitors can come to. */
export interface BuiltPage {
  site: BuiltSite
  /** Below the base path: `/a/b/`, or `/404.html`. */
  address: string
  file: string
  html: string
  kind:
    | 'page'
    /** An address of before, which leads to a page by a `<meta http-equiv="refresh">`. */
    | 'alias'
    /** What visitors see at an address of nothing. */
    | 'missing'
}

/** Both sites: our own under `/`, and the example under a path prefix (built when nobody has built it yet). */
export function builtSites(): BuiltSite[] {
  return [
    {
      name: 'our site',
      root: path.resolve('out'),
      basePath: '',
      origin: process.env.SITE_URL || originIn('content'),
    },
    { name: 'the example site', ...exampleSite(), origin: originIn(FIXTURE) },
  ]
}

function originIn(content: string): string {
  return parse(readFileSync(path.join(content, 'site.yaml'), 'utf8')).url
}

/** Every HTML file of a site, in the order of their names. */
export function pagesOf(site: BuiltSite): BuiltPage[] {
  const files = filesOf(site).filter((file) => file.endsWith('.html'))
  return files.map((file) => {
    const html = readFileSync(path.join(site.root, file), 'utf8')
    const address = `/${encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))}`
    return { site, address, file, html, kind: kindOf(file, html) }
  })
}

/** Every file of a site: paths from its root, with slashes. */
export function filesOf({ root }: BuiltSite): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
}

function kindOf(file: string, html: string): BuiltPage['kind'] {
  if (file === '404.html') return 'missing'
  return /<meta\s[^>]*http-equiv=["']?refresh/i.test(html) ? 'alias' : 'page'
}
