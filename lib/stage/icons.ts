import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { BadIcon, type OwnIcon, placeIcon } from '@/lib/brand/own-icon'
import type { Checked } from '@/lib/check'
import { addLateFinding } from '@/lib/check/late'
import { siteIcon } from '@/lib/check/rules/staging'
import { fileFinder, readFound } from '@/lib/check/site-index'
import { prepare } from '@/lib/images/prepare'
import { Unreadable } from '@/lib/images/unreadable'

interface Options {
  contentDir: string
  /** That of the commands: `.cache`. */
  cacheDir: string
}

/**
 * The site's own icon: `content/media/icon.svg`, else `content/media/icon.png`, where upstream has it too. Visitors can open
 * its SVG by itself, so it is cleaned as every other drawing. Like `readPictures`, it adds a finding to the settings when the
 * icon cannot be used, or not as a whole.
 *
 * @returns undefined when there is none that can be used
 */
export async function readIcon(
  site: Checked['site'],
  { contentDir, cacheDir }: Options,
): Promise<OwnIcon | undefined> {
  const find = fileFinder(path.resolve(contentDir))
  for (const type of ['svg', 'png'] as const) {
    const name = `media/icon.${type}`
    const found = find('site.yaml', `/${name}`)
    try {
      if (isLink(path.join(contentDir, name))) throw new BadIcon(LINK)
      if (!found) continue
      const { icon, removed } = await usable({ type, bytes: readFound(found) }, cacheDir)
      if (removed.length > 0) {
        const reason = `The icon "${name}" is served without what could run code or load a file: ${removed.join(', ')}.`
        addLateFinding({ site }, site.file, siteIcon, { reason, severity: 'warning' })
      }
      return icon
    } catch (error) {
      if (!(error instanceof BadIcon || error instanceof Unreadable)) throw error
      addLateFinding({ site }, site.file, siteIcon, {
        reason: `The icon "${name}" ${error.message}`,
      })
      return undefined
    }
  }
  return undefined
}

/** What links lead to is not in the repository. */
const LINK = 'is a symbolic link. Put a copy of the file here instead.'

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/** An icon that can be served and drawn, and what had to go out of it. @throws {BadIcon} @throws {Unreadable} */
async function usable(
  icon: OwnIcon,
  cacheDir: string,
): Promise<{ icon: OwnIcon; removed: readonly string[] }> {
  const clean = icon.type === 'svg' ? await cleaned(icon, cacheDir) : { icon, removed: [] }
  // Only who draws it knows whether it can be drawn; the smallest size is enough.
  await placeIcon(clean.icon, { size: 16, part: 1, opaque: false })
  return clean
}

async function cleaned({ type, bytes }: OwnIcon, cacheDir: string) {
  const options = { cacheDir: path.join(cacheDir, 'pictures'), variants: false }
  const { replacement, removed } = await prepare(bytes, 'icon.svg', options)
  return { icon: { type, bytes: replacement ? readFileSync(replacement.path) : bytes }, removed }
}
