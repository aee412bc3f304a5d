/**
 * Where things are served, each with a slash at its end, absolute or relative to the report. They come from whoever publishes, never from
 * the pull request.
 */
export interface Places {
  /** The site as it was: `https://example.org/`. */
  before?: string
  /** The proposed site: `https://previews.example.org/pr/7/`. */
  after?: string
  /** The folder of `report.html`. */
  report?: string
  /** The files of the repository, as they are without the pull request: `https://github.com/owner/name/blob/HEAD/`. */
  files?: string
}

/** Of a name as it stands in an address. File systems have 255 bytes for each of its parts, and nobody uses them up. */
const MOST = 500

/**
 * A page or a file below a place. Its name cannot lead out of the place, nor to another host.
 *
 * @param place undefined when it is served nowhere
 * @returns undefined when there is no such address
 */
export function addressIn(place: string | undefined, name: string): string | undefined {
  if (place === undefined) return undefined
  const segments = name.replace(/^\//, '').split('/')
  if (segments.some((segment) => segment === '.' || segment === '..')) return undefined
  const address = segments.map(encoded).join('/')
  return address.length > MOST ? undefined : place + address
}

/** What RFC 3986 leaves to each scheme is encoded as well: Markdown reads parentheses and stars. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
