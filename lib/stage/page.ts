import type { CheckedFile } from '@/lib/check'
import { aliasesOf } from '@/lib/check/aliases'
import { hasErrors } from '@/lib/check/finding'
import { shownFindings } from '@/lib/check/report/shown'
import type { ContentDocument } from '@/lib/check/rule'
import { pageFields } from '@/lib/schema/page'
import type { NamedFile } from './files'
import { type Json, normaliseFields } from './normalise'

/**
 * The JSON of a sound page, as `.stage/` holds it.
 *
 * @param files the files that the page names
 * @param committed when its file was last changed, by Git, if that is known
 */
export function stagedPage(
  { document, address, mark }: SoundPage,
  files: readonly NamedFile[],
  committed: string | undefined,
): Record<string, Json> {
  const fields = normaliseFields(pageFields, document.tree, { files, site: document.site })
  const aliases = aliasesOf(document.tree, address).flatMap((alias) => alias.address ?? [])
  const updated = fields.lastmod ?? fields.date ?? committed
  return {
    kind: 'Page',
    ...fields,
    ...(aliases.length > 0 && { aliases }),
    ...(updated && { updated }),
    ...(mark && { mark }),
    address,
    source: document.source,
    files: files.map(stagedFile),
  }
}

function stagedFile({ name, address, width, height, sources }: NamedFile): Json {
  return {
    name,
    address,
    ...(width && height && { width, height }),
    ...(sources && { sources: sources as unknown as Json }),
  }
}

/** What `npm run dev` shows for a page in error: its last good copy, or an empty page, with the findings. */
export function withFindings(
  page: CheckedFile,
  lastGood: Record<string, Json> | undefined,
  source: string,
): Record<string, Json> {
  const empty = { kind: 'Page', title: page.address, type: 'landing', sections: [], files: [] }
  return {
    ...(lastGood ?? { ...empty, address: page.address, source }),
    findings: shownFindings(page.file),
  }
}

export type SoundPage = CheckedFile & { document: ContentDocument }

export function isSoundPage(page: CheckedFile): page is SoundPage {
  return page.document !== undefined && !hasErrors(page.file)
}
