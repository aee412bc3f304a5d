import { perObject } from '@/lib/per-object'
import { linksOf, type WrittenLink } from './links'
import type { CheckedFile, CheckedSettings, ContentDocument } from './rule'

/** A link in its parts. */
export interface SiteLink extends WrittenLink {
  document: ContentDocument
  /** The address without query and fragment, as it is written. */
  path: string
  /** What stands behind `#`, decoded; empty when there is nothing. */
  fragment: string
}

/** The links of a document. Where they lead is asked once: what was said of a document holds as long as the answers do. */
export const linksIn = perObject((document: ContentDocument): readonly SiteLink[] =>
  linksOf(document).map((link) => ({ ...link, document, ...partsOf(link) })),
)

/** Those that lead to nothing. */
export const missingLinks = perObject((document: ContentDocument) =>
  linksIn(document).filter(({ destination }) => destination.kind === 'missing'),
)

/** Those that lead to a place on a page of this site. */
export const fragmentLinks = perObject((document: ContentDocument) =>
  linksIn(document).filter(
    ({ destination, fragment }) =>
      fragment !== '' && (destination.kind === 'page' || destination.kind === 'fragment'),
  ),
)

/** Links of all files of a site, each with its file: of 1,000 pages few are of interest, and `pick` remembers them. */
export function* siteLinks(
  pages: readonly CheckedFile[],
  settings: CheckedSettings,
  pick: (document: ContentDocument) => readonly SiteLink[],
): Iterable<{ page: CheckedSettings | CheckedFile; link: SiteLink }> {
  for (const page of [settings, ...pages]) {
    if (!page.document) continue
    for (const link of pick(page.document)) yield { page, link }
  }
}

function partsOf({ written }: WrittenLink): Pick<SiteLink, 'path' | 'fragment'> {
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(written) ?? []
  return { path, fragment: decoded(fragment) }
}

/** Browsers look for the characters that an encoded fragment stands for (HTML, 7.4.6.3). */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
