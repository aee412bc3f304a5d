import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Checked, type CheckedFile, check } from '@/lib/check'
import { readFound } from '@/lib/check/site-index'
import { siteFields } from '@/lib/schema/site'
import { filesOf } from './files'
import { type Json, normaliseFields } from './normalise'
import { isSoundPage, stagedPage, withFindings } from './page'
import { writeFolder } from './write'

export interface Options {
  contentDir: string
  /** Where Contentlayer reads: `.stage`. */
  stageDir: string
  /** Where Next takes files from that are served as they are: `public`. */
  publicDir: string
  isPreview: boolean
  /** A page in error keeps its last good copy and shows its findings (`npm run dev`). Otherwise nothing is written at all. */
  keepLastGood: boolean
}

/**
 * Checks all content and writes what is sound to `.stage/`, and the files that it names to `public/`.
 *
 * @returns everything that was checked, with its findings; with an error among them, and without `keepLastGood`, the folders
 * are as they were
 */
export async function stage(options: Options): Promise<Checked> {
  const { contentDir, stageDir, publicDir, isPreview, keepLastGood } = options
  const checked = check({ contentDir, isPreview })
  const published = checked.pages.filter((page) => page.isPublished)
  const isSound = checked.files.every((file) => !file.messages.some((finding) => finding.fatal))
  if (!isSound && !keepLastGood) return checked

  const staged = new Map<string, string>()
  const files = new Map<string, Uint8Array>()
  const settings = await stagedSite(checked, stageDir)
  if (settings) staged.set('site.json', json(settings))
  for (const page of published) {
    staged.set(stagedName(page), json(await stagedOne(page, stageDir)))
    if (!page.document) continue
    for (const file of filesOf(page.document)) files.set(file.address.slice(1), readFound(file))
  }
  await writeFolder(publicDir, files)
  await writeFolder(stageDir, staged)
  return checked
}

async function stagedOne(page: CheckedFile, stageDir: string): Promise<Record<string, Json>> {
  if (isSoundPage(page)) return stagedPage(page.document, page.address)
  const lastGood = await readStaged(path.join(stageDir, stagedName(page)))
  return withFindings(page, lastGood, page.document?.source ?? page.address)
}

async function stagedSite(
  { site }: Checked,
  stageDir: string,
): Promise<Record<string, Json> | undefined> {
  if (!site.document || site.file.messages.some((finding) => finding.fatal)) {
    return readStaged(path.join(stageDir, 'site.json'))
  }
  return { kind: 'Site', ...normaliseFields(siteFields, site.document.tree, site.document) }
}

/** `pages/a/b.json`; the home page is `pages/index.json`, which no other address can be. */
function stagedName({ address }: CheckedFile): string {
  return `pages${address === '/' ? '/index' : address.slice(0, -1)}.json`
}

async function readStaged(file: string): Promise<Record<string, Json> | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}

function json(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
