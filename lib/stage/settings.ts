import type { Checked } from '@/lib/check'
import { hasErrors } from '@/lib/check/finding'
import { siteFields } from '@/lib/schema/site'
import { filesOf } from './files'
import { lastGood, type Staged } from './last-good'
import { normaliseFields } from './normalise'
import type { Pictures } from './pictures'

/** The name of the settings in `.stage/`. */
export const SETTINGS = 'site.json'

/** The settings of the site as `.stage/` holds them; with an error in them, as it held them last. */
export async function stagedSettings(
  { site }: Checked,
  stageDir: string,
  pictures: Pictures,
): Promise<(Staged & { name: string }) | undefined> {
  if (!site.document || hasErrors(site.file)) return lastGood(stageDir, SETTINGS)
  const fields = normaliseFields(siteFields, site.document.tree, {
    files: filesOf(site.document, pictures),
    site: site.document.site,
  })
  return { kind: 'Site', ...fields, name: String(fields.name) }
}
