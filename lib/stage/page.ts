import type { CheckedFile } from '@/lib/check'
import { aliasesOf } from '@/lib/check/aliases'
import { hasErrors, inOrder } from '@/lib/check/finding'
import { formatFinding } from '@/lib/check/report/text'
import type { ContentDocument } from '@/lib/check/rule'
import { pageFields } from '@/lib/schema/page'
import { filesOf, type NamedFile } from './files'
import { type Json, normaliseFields } from './normalise'

/** The JSON of a sound page, as `.stage/` holds it. */
export function stagedPage(
  document: ContentDocument,
  address: string,
  files: readonly NamedFile[] = filesOf(document),
): Record<string, Json> {
  const aliases = aliasesOf(document.tree, address).flatMap((alias) => alias.address ?? [])
  return {
    kind: 'Page',
    ...normaliseFields(pageFields, document.tree, files),
    ...(aliases.length > 0 && { aliases }),
    address,
    source: document.source,
    files: files.map(({ absolute: _, bytes: __, ...file }) => ({ ...file })),
  }
}

/** What `npm run dev` shows for a page in error: its last good copy, or an empty page, with the findings. */
export function withFindings(
  page: CheckedFile,
  lastGood: Record<string, Json> | undefined,
  source: string,
): Record<string, Json> {
  const empty = { kind: 'Page', title: page.address, type: 'landing', sections: [], files: [] }
  const findings = inOrder(page.file.messages).map((finding) => formatFinding(page.file, finding))
  return { ...(lastGood ?? { ...empty, address: page.address, source }), findings }
}

export function isSoundPage(
  page: CheckedFile,
): page is CheckedFile & { document: ContentDocument } {
  return page.document !== undefined && !hasErrors(page.file)
}
