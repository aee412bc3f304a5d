/** What the web manifest says of a site. */
export interface ManifestInput {
  /** As it stands below an icon. */
  name: string
  /** As it stands where there is room; the name when it is left out. */
  longName?: string | undefined
  language: string
  direction: 'ltr' | 'rtl'
  /** The path prefix of the site, without a slash at its end: '' or '/prefix'. */
  basePath: string
  description?: string | undefined
  colours: { background: string; theme: string }
}

/**
 * The web manifest, as JSON. The site is opened in a browser, with its bar: it has links to other sites, and no way back from
 * them of its own. https://www.w3.org/TR/appmanifest/
 */
export function manifest(input: ManifestInput): string {
  const { name, longName, language, direction, basePath, description, colours } = input
  const home = `${basePath}/`
  return JSON.stringify({
    id: home,
    name: longName || name,
    short_name: name,
    description: description || undefined,
    lang: language,
    dir: direction,
    start_url: home,
    scope: home,
    display: 'browser',
    background_color: colours.background,
    theme_color: colours.theme,
    icons: [
      icon(`${home}icon-192.png`, 192, 'any'),
      icon(`${home}icon-512.png`, 512, 'any'),
      icon(`${home}icon-maskable-512.png`, 512, 'maskable'),
    ],
  })
}

function icon(src: string, size: number, purpose: 'any' | 'maskable') {
  return { src, sizes: `${size}x${size}`, type: 'image/png', purpose }
}
