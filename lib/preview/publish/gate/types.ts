import path from 'node:path'

/**
 * What a site is made of, by the end of its file names. Programs, archives, and what a server would run or obey (`.php`, `.htaccess`,
 * `_config.yml`, `CNAME`) are not among it. A site that offers another kind of file for download needs a line here.
 */
const TYPES = new Set(
  [
    'html htm css js mjs json xml txt md webmanifest map',
    'svg png jpg jpeg gif webp avif ico bmp tif tiff',
    'woff woff2 ttf otf',
    'mp3 m4a ogg oga opus wav mp4 m4v webm ogv vtt srt',
    'pdf csv tsv ics bib rtf epub doc docx xls xlsx ppt pptx odt ods odp geojson vcf',
  ].flatMap((line) => line.split(' ')),
)

export function isOfSite(name: string): boolean {
  return TYPES.has(path.posix.extname(name).slice(1).toLowerCase())
}

/** Copies for servers that are asked for the other. One could say something else, and nobody would see it. */
const COPY = /\.(?:br|gz|zst)$/i

/** What hosts read at the root of a site. In a folder of it nobody does. */
const FOR_HOSTS = /^(?:\.nojekyll$|\.hosts(?:\/|$)|_headers$|_redirects$|vercel\.json$)/

/** True for a file that every finished site has, and that a preview has no use for. */
export function isLeftOut(pathInSite: string): boolean {
  return COPY.test(pathInSite) || FOR_HOSTS.test(pathInSite)
}
