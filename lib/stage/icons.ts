import { readFileSync } from 'node:fs'
import path from 'node:path'
import { favicons } from '@/lib/brand/favicons'
import { BadIcon, type OwnIcon } from '@/lib/brand/own-icon'
import type { Checked } from '@/lib/check'
import { addFinding } from '@/lib/check/finding'

/**
 * The icons of the site, by their names in the folder that is served. One of the site's own that cannot be read is a finding
 * of its settings.
 */
export async function iconFiles(
  name: string,
  contentDir: string,
  site: Checked['site'],
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await favicons({ name, icon: ownIcon(contentDir) })
  } catch (error) {
    if (!(error instanceof BadIcon)) throw error
    addFinding(site.file, 'site/icon', 'error', { reason: error.message })
    return new Map()
  }
}

/** `content/media/icon.svg`, else `content/media/icon.png`: where upstream has it too. */
function ownIcon(contentDir: string): OwnIcon | undefined {
  for (const type of ['svg', 'png'] as const) {
    try {
      return { type, bytes: readFileSync(path.join(contentDir, 'media', `icon.${type}`)) }
    } catch {
      // There is none.
    }
  }
  return undefined
}
