import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Checked, type CheckedFile, check, isSound } from '@/lib/check'
import { hasErrors } from '@/lib/check/finding'
import type { Page, Site } from '@/lib/content/types'
import { siteFields } from '@/lib/schema/site'
import { filesOf } from './files'
import { gitDates } from './git-dates'
import { iconFiles } from './icons'
import { type Json, normaliseFields } from './normalise'
import { isSoundPage, stagedPage, withFindings } from './page'
import { type Pictures, readPictures } from './pictures'
import { sharePictureOf } from './share'
import { siteFiles } from './site-files'
import type { Published } from './sources'
import { stagedName } from './staged-name'
import { type Content, writeFolder } from './write'

export interface Options {
  contentDir: string
  /** Where Contentlayer reads: `.stage`. */
  stageDir: string
  /** Where Next takes files from that are served as they are: `public`. */
  publicDir: string
  /** What was made from content once, by what it was made from: `.cache`. */
  cacheDir: string
  /** The path that the site is served under: '' or '/prefix'. */
  basePath: string
  /** The origin of canonical addresses; the site's own when undefined. */
  siteUrl: string | undefined
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
  const { contentDir, stageDir, publicDir, cacheDir, isPreview, keepLastGood } = options
  const checked = check({ contentDir, isPreview })
  // Whoever writes a page does not wait for the pictures of small screens; nor does a build that writes nothing.
  const variants = !keepLastGood && isSound(checked)
  const pictures = await readPictures(checked, { cacheDir, variants })
  const settings = await stagedSite(checked, stageDir, pictures)
  const icons = settings && (await iconFiles(settings.name, contentDir, checked.site))
  if (!isSound(checked) && !keepLastGood) return checked

  const published = checked.pages.filter((page) => page.isPublished)
  const dates = await gitDates(contentDir)
  const pages = await Promise.all(
    published.map((page) =>
      stagedOne(page, { ...options, siteName: settings?.name, dates, pictures }),
    ),
  )
  const staged = new Map(pages.map(({ name, json }) => [name, toText(json)]))
  const files = new Map<string, Content>(icons)
  if (settings && icons) {
    staged.set('site.json', toText({ ...settings, has_vector_icon: icons.has('icon.svg') }))
    for (const [name, content] of filesOfSite(settings, pages, options)) files.set(name, content)
  }
  for (const file of pages.flatMap((page) => page.files)) {
    files.set(file.address.slice(1), file.content)
  }
  const kept = pages.flatMap((page) => page.kept.map((address) => address.slice(1)))
  await writeFolder(publicDir, files, kept)
  await writeFolder(stageDir, staged)
  return checked
}

function filesOfSite(
  settings: Staged,
  pages: readonly StagedOne[],
  { basePath, siteUrl }: Options,
): Map<string, string> {
  // What staging writes is what Contentlayer's types describe; its own fields nobody reads here.
  const site = settings as unknown as Site
  return siteFiles({
    site,
    pages: pages.map(({ json }) => json as unknown as Page),
    basePath,
    origin: siteUrl ?? site.url,
  })
}

type Staged = Record<string, Json>

interface StagedOne {
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
}

async function stagedOne(page: CheckedFile, around: Around): Promise<StagedOne> {
  const name = stagedName(page.address)
  if (!isSoundPage(page)) {
    const lastGood = await readStaged(path.join(around.stageDir, name))
    const json = withFindings(page, lastGood, page.document?.source ?? page.address)
    return { name, json, files: [], kept: lastGood ? addressesIn(lastGood) : [] }
  }
  const named = filesOf(page.document, around.pictures)
  const files = named.flatMap((file) => [file, ...file.published])
  const json = stagedPage(page, named, around.dates.get(page.document.source))
  if (around.siteName === undefined) return { name, json, files, kept: [] }
  const input = { title: String(json.title), siteName: around.siteName }
  const { bytes, ...share } = await sharePictureOf(input, around.cacheDir)
  return {
    name,
    json: { ...json, share },
    files: [...files, { address: share.address, content: bytes }],
    kept: [],
  }
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
  pictures: Pictures,
): Promise<(Staged & { name: string }) | undefined> {
  if (!site.document || hasErrors(site.file)) {
    return readStaged(path.join(stageDir, 'site.json'))
  }
  const fields = normaliseFields(siteFields, site.document.tree, {
    files: filesOf(site.document, pictures),
    site: site.document.site,
  })
  return { kind: 'Site', ...fields, name: String(fields.name) }
}

async function readStaged<Kind extends Staged>(file: string): Promise<Kind | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}

function toText(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
