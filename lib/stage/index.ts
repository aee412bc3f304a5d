import { favicons } from '@/lib/brand/favicons'
import { type Checked, checkWithCache, isSound } from '@/lib/check'
import { type ShownFinding, shownFindings } from '@/lib/check/report/shown'
import type { Page, Site } from '@/lib/content/types'
import { inParallel } from '@/lib/parallel'
import { progress } from '@/lib/progress'
import { gitDates } from './git-dates'
import { readIcon } from './icons'
import type { Staged } from './last-good'
import type { Json } from './normalise'
import { type PageWithFiles, pageWithFiles } from './page-with-files'
import { readPictures } from './pictures'
import { SETTINGS, stagedSettings } from './settings'
import { sweepSharePictures } from './share'
import { siteFiles } from './site-files'
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
  /** Somebody edits (`npm run dev`): pages show their findings, and one in error its last good copy. Otherwise nothing is written at all. */
  keepLastGood: boolean
  /** Checks the content; what follows changes keeps in mind what it has seen. */
  check?: () => Promise<Checked>
  /** What needs `.stage/` alone: it begins as soon as that is there, while the files of the site are still made. */
  meanwhile?: () => Promise<void>
}

/**
 * Checks all content and writes what is sound to `.stage/`, and the files that it names to `public/`.
 *
 * @returns everything that was checked, with its findings; with an error among them, and without `keepLastGood`, the folders
 * are as they were
 */
export async function stage(options: Options): Promise<Checked> {
  const { contentDir, stageDir, publicDir, cacheDir, isPreview, keepLastGood, meanwhile } = options
  const { check = () => checkWithCache({ contentDir, isPreview, cacheDir }) } = options
  const checked = await check()
  // Whoever writes a page does not wait for the pictures of small screens; nor does a build that writes nothing.
  const variants = !keepLastGood && isSound(checked)
  const pictures = await readPictures(checked, { cacheDir, variants })
  // Before the icon: one that cannot be used is no mistake of the settings.
  const settings = await stagedSettings(checked, stageDir, pictures)
  const icon = await readIcon(checked.site, { contentDir, cacheDir })
  if (!isSound(checked) && !keepLastGood) return checked

  const published = checked.pages.filter((page) => page.isPublished)
  const dates = await gitDates(contentDir)
  const around = {
    stageDir,
    cacheDir,
    siteName: settings?.name,
    dates,
    pictures,
    isEdited: keepLastGood,
  }
  const shown = progress('Pages', published.length)
  const pages = await inParallel(published, async (page) => {
    const staged = await pageWithFiles(page, around)
    shown.step()
    return staged
  })
  shown.end()
  await sweepSharePictures(cacheDir)
  // Every page shows the settings, and so what is wrong with them.
  const mistakes = keepLastGood ? shownFindings(checked.site.file) : []
  const staged = new Map(
    pages.map(({ name, json }) => [name, toText(withMistakes(json, mistakes))]),
  )
  const files = new Map<string, Content>()
  if (settings) {
    const icons = await favicons({ name: settings.name, icon })
    staged.set(SETTINGS, toText({ ...settings, has_vector_icon: icons.has('icon.svg') }))
    for (const [name, content] of icons) files.set(name, content)
    for (const [name, content] of filesOfSite(settings, pages, options)) files.set(name, content)
  }
  for (const file of pages.flatMap((page) => page.files)) {
    files.set(file.address.slice(1), file.content)
  }
  const kept = pages.flatMap((page) => page.kept.map((address) => address.slice(1)))
  const writeFiles = () => writeFolder(publicDir, files, kept)
  // A page that is shown at once finds its files.
  if (!meanwhile) await writeFiles()
  await writeFolder(stageDir, staged)
  if (meanwhile) await Promise.all([writeFiles(), meanwhile()])
  return checked
}

function filesOfSite(
  settings: Staged,
  pages: readonly PageWithFiles[],
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

function withMistakes(json: Staged, mistakes: readonly ShownFinding[]): Staged {
  if (mistakes.length === 0) return json
  return { ...json, findings: [...mistakes, ...((json.findings ?? []) as Json[])] }
}

function toText(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
