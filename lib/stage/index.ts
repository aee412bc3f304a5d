import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Checked, type CheckedFile, check, isSound } from '@/lib/check'
import { hasErrors } from '@/lib/check/finding'
import { siteFields } from '@/lib/schema/site'
import { filesOf, type NamedFile } from './files'
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
  if (!isSound(checked) && !keepLastGood) return checked

  const staged = new Map<string, string>()
  const files = new Map<string, Uint8Array>()
  const kept = new Set<string>()
  const settings = await stagedSite(checked, stageDir)
  if (settings) staged.set('site.json', json(settings))
  for (const page of published) {
    const one = await stagedOne(page, stageDir)
    staged.set(stagedName(page), json(one.json))
    for (const file of one.files) files.set(file.address.slice(1), file.bytes)
    for (const address of one.kept) kept.add(address.slice(1))
  }
  await writeFolder(publicDir, files, kept)
  await writeFolder(stageDir, staged)
  return checked
}

interface StagedOne {
  json: Record<string, Json>
  files: readonly NamedFile[]
  /** Addresses of files that were published before and are still shown. */
  kept: readonly string[]
}

async function stagedOne(page: CheckedFile, stageDir: string): Promise<StagedOne> {
  if (isSoundPage(page)) {
    const files = filesOf(page.document)
    return { json: stagedPage(page.document, page.address, files), files, kept: [] }
  }
  const lastGood = await readStaged(path.join(stageDir, stagedName(page)))
  const json = withFindings(page, lastGood, page.document?.source ?? page.address)
  return { json, files: [], kept: lastGood ? addressesIn(lastGood) : [] }
}

/** Everything that a staged page calls an address, at any depth: a file stays for the copy that shows it. */
function addressesIn(value: Json): string[] {
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'address' && typeof inner === 'string' ? [inner] : addressesIn(inner),
  )
}

async function stagedSite(
  { site }: Checked,
  stageDir: string,
): Promise<Record<string, Json> | undefined> {
  if (!site.document || hasErrors(site.file)) {
    return readStaged(path.join(stageDir, 'site.json'))
  }
  return {
    kind: 'Site',
    ...normaliseFields(siteFields, site.document.tree, filesOf(site.document)),
  }
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
