import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Checked, check } from '@/lib/check'
import { inOrder } from '@/lib/check/finding'

/** Settings without a mistake; line 2 is free for one more key. */
export const SITE = `name: Example
url: https://example.org
description: An example.
language: en
menu: []
`

/** A picture that browsers draw, one pixel wide and high. */
export const PICTURE = Buffer.from(
  'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  'base64',
)

export type Files = Readonly<Record<string, string | Uint8Array>>

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

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** A content folder with sound settings and these files. */
export function contentFolder(files: Files): string {
  const folder = temporaryFolder()
  writeFiles(folder, { 'site.yaml': SITE, ...files })
  return folder
}

/** A landing page; its sections start in line 5. */
export function landing(sections: string, more = ''): string {
  const summary = more.includes('summary:') ? '' : 'summary: A page.\n'
  return `---\ntitle: A page\ntype: landing\nsections:\n${sections}${more}${summary}---\n`
}

/** A landing page with one text, whose first line is line 8. */
export function withText(text: string): string {
  const lines = text.replace(/^(?=.)/gm, '        ')
  return landing(`  - block: markdown\n    content:\n      text: |\n${lines}\n`)
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
