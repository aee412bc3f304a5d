import type { Edit } from './finding'
import type { WrittenLink } from './links'
import { partWithin } from './written'

/** What an address of another place lacks. */
export interface Incomplete {
  reason: string
  edits?: Edit[]
}

const MAILBOX = /^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}$/i
/** Endings that are no endings of files. */
const DOMAIN =
  /^(?:www\.[^\s/]+|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|info|eu|uk|de|fr|ch|nl|io|dev|ai))(?:[/?#]|$)/i
const ONE_SLASH = /^https?:(?!\/\/)\/?/i
const OWN_COMPUTER =
  /^https?:\/\/(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])(?::\d+)?(?=[/?#]|$)/i

/**
 * What is missing of a link that leads out of the site, so that it leads nowhere. Undefined for all others.
 *
 * @param text the text of the file
 */
export function incomplete(
  { written, span, destination: { kind } }: WrittenLink,
  text: string,
): Incomplete | undefined {
  const replaced = (length: number, by: string): Pick<Incomplete, 'edits'> => {
    const part = partWithin(text, span, written, { start: 0, end: length })
    return part ? { edits: [{ ...part, text: by }] } : {}
  }
  if (kind === 'external') {
    const [start] = ONE_SLASH.exec(written) ?? []
    if (start !== undefined) {
      const scheme = start.replace(/\/$/, '')
      const reason = `Two slashes belong behind "${scheme}". Write ${scheme}//${written.slice(start.length)}`
      return { reason, ...replaced(start.length, `${scheme}//`) }
    }
    const [own] = OWN_COMPUTER.exec(written) ?? []
    if (own === undefined) return undefined
    const reason = `"${own}" is the computer of whoever reads the page. For a page of this site, write its path: ${written.slice(own.length) || '/'}`
    return { reason }
  }
  if (kind !== 'missing' && kind !== 'legacy') return undefined
  if (MAILBOX.test(written)) {
    const reason = `An e-mail address is a link with "mailto:" before it. Write mailto:${written}`
    return { reason, ...replaced(0, 'mailto:') }
  }
  if (!DOMAIN.test(written)) return undefined
  const reason = `Without "https://", this is looked for on this site. If it is another one, write https://${written}`
  return { reason, ...(/^www\./i.test(written) && replaced(0, 'https://')) }
}
