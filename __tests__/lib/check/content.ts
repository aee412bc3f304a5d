import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Checked, check } from '@/lib/check'
import { EXAMPLE_SETTINGS } from '@/lib/check/example'
import { inOrder } from '@/lib/check/finding'
import { type Files, writeFiles } from './pages'

export { type Files, landing, withText, writeFiles } from './pages'

/** Settings without a mistake; line 2 is free for one more key. */
export const SITE = EXAMPLE_SETTINGS

/** A picture that browsers draw, one pixel wide and high. */
export const PICTURE = Buffer.from(
  'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  'base64',
)

const folders: string[] = []

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'blockfront-check-'))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A content folder with sound settings and these files. */
export function contentFolder(files: Files): string {
  const folder = temporaryFolder()
  writeFiles(folder, { 'site.yaml': SITE, ...files })
  return folder
}

/** Every finding as `file:line:column severity reason rule`, with paths from the content folder. */
export function listed({ files }: Checked, folder: string): string[] {
  return files.flatMap((file) =>
    inOrder(file.messages).map(({ line, column, fatal, reason, ruleId }) =>
      `${file.path}:${line}:${column} ${fatal ? 'error' : 'warning'} ${reason} ${ruleId}`.replaceAll(
        `${folder}/`,
        '',
      ),
    ),
  )
}

export function findingsIn(folder: string): string[] {
  return listed(check({ contentDir: folder, isPreview: false }), folder)
}

/** What an editor reads about these files. */
export function findingsOf(files: Files): string[] {
  return findingsIn(contentFolder(files))
}
