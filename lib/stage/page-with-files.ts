import type { CheckedFile } from '@/lib/check'
import { shownFindings } from '@/lib/check/report/shown'
import { filesOf } from './files'
import { addressesIn, lastGood, type Staged } from './last-good'
import { isSoundPage, stagedPage, withFindings } from './page'
import type { Pictures } from './pictures'
import { sharePictureOf } from './share'
import type { Published } from './sources'
import { stagedName } from './staged-name'

/** A page as it is staged, with the files that are published for it. */
export interface PageWithFiles {
  /** The name of its file in `.stage/`. */
  name: string
  json: Staged
  files: readonly Published[]
  /** Addresses of files that were published before and are still shown. */
  kept: readonly string[]
}

interface Around {
  stageDir: string
  cacheDir: string
  siteName: string | undefined
  /** When each content file was last changed, by Git. */
  dates: ReadonlyMap<string, string>
  pictures: Pictures
  /** Sound pages show their warnings. */
  isEdited: boolean
}

/** A sound page and its files; a page in error as it was last, with its findings. */
export async function pageWithFiles(page: CheckedFile, around: Around): Promise<PageWithFiles> {
  const name = stagedName(page.address)
  if (!isSoundPage(page)) {
    const last = await lastGood(around.stageDir, name)
    const json = withFindings(page, last, page.document?.source ?? page.address)
    return { name, json, files: [], kept: last ? addressesIn(last) : [] }
  }
  const named = filesOf(page.document, around.pictures)
  const files = named.flatMap((file) => [file, ...file.published])
  const json: Staged = {
    ...stagedPage(page, named, around.dates.get(page.document.source)),
    ...(around.isEdited && page.file.messages.length > 0 && { findings: shownFindings(page.file) }),
  }
  if (around.siteName === undefined) return { name, json, files, kept: [] }
  const input = { title: String(json.title), siteName: around.siteName }
  const { content, ...share } = sharePictureOf(input, around.cacheDir)
  return {
    name,
    json: { ...json, share },
    files: [...files, { address: share.address, content }],
    kept: [],
  }
}
