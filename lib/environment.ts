import { originOf } from './origin'

/** A variable that cannot be understood: the message is a sentence for the person at the terminal. */
export class BadSetting extends Error {}

/** What the environment sets for all commands (docs/contracts.md). */
export interface Environment {
  /** The content folder. */
  contentDir: string
  /** The path that the site is served under: '' or '/prefix', without a slash at its end. */
  basePath: string
  /** The origin of canonical addresses, such as https://example.org; undefined for the site's own. */
  siteUrl: string | undefined
  /** Drafts are shown, search engines are kept out, visits are not counted. */
  isPreview: boolean
}

type Variables = Readonly<Record<string, string | undefined>>

/** Reads the environment. @throws BadSetting */
export function readEnvironment(variables: Variables = process.env): Environment {
  return {
    contentDir: variables.CONTENT_DIR || 'content',
    basePath: basePathFrom(variables.BASE_PATH),
    siteUrl: siteUrlFrom(variables.SITE_URL),
    isPreview: previewFrom(variables.PREVIEW),
  }
}

/** Whether `PREVIEW` asks for a preview. A guess would publish drafts, or count the visits of a preview. @throws BadSetting */
export function previewFrom(written: string | undefined): boolean {
  if (!written || written === '0') return false
  if (written === '1') return true
  throw new BadSetting(
    `PREVIEW is ${JSON.stringify(written)}, and must be 1 for a preview, or empty.`,
  )
}

/** The path prefix that `BASE_PATH`, or what is called otherwise, asks for. @throws BadSetting */
export function basePathFrom(written: string | undefined, name = 'BASE_PATH'): string {
  const basePath = (written ?? '').replace(/\/+$/, '')
  // Browsers take "." and ".." for folders, and write some characters otherwise.
  if (basePath === '' || /^(?:\/(?!\.{1,2}(?:\/|$))[^/?#\s"'<>\\`{|}^]+)+$/.test(basePath))
    return basePath
  throw new BadSetting(`${name} is ${JSON.stringify(written)}, and must be like "/prefix".`)
}

/** The origin that `SITE_URL` names, without a slash at its end; undefined when it says nothing. @throws BadSetting */
export function siteUrlFrom(written: string | undefined): string | undefined {
  if (!written) return undefined
  const origin = originOf(written)
  if (origin) return origin
  throw new BadSetting(
    `SITE_URL is ${JSON.stringify(written)}, and must be an origin such as "https://example.org". A path belongs into BASE_PATH.`,
  )
}

/** The port that `PORT` asks for; 3000 when it says nothing. @throws BadSetting */
export function portFrom(written: string | undefined): number {
  if (!written) return 3000
  const port = Number(written)
  if (/^\d+$/.test(written) && port <= 65535) return port
  throw new BadSetting(`PORT is ${JSON.stringify(written)}, and must be a number from 0 to 65535.`)
}
