import { readFileSync, statSync } from 'node:fs'
import { readDrawing } from '@/lib/icons/drawing'
import type { IconPack, SiteFiles } from '@/lib/icons/types'

/** Where a site keeps its own icons, from the content folder. */
export const CUSTOM_FOLDER = '/media/icons'

/** Every page that shows an icon carries its drawing. */
const MAX_BYTES = 16_384

/** Words of letters, digits, dots, hyphens and spaces between slashes; none starts with a dot. */
const NAME = /^(?!\.)[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]*(?:\/[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]*)*$/u

/** The site's own icons: SVG files in `content/media/icons`. They are drawn in the page and need not be published. */
export const custom: IconPack = {
  name: 'custom',
  aliases: [],
  find(written, site) {
    const name = written.replace(/\.svg$/i, '')
    const file = fileOf(name, site)
    if (!file) return undefined
    if (statSync(file.absolute).size > MAX_BYTES) {
      return { problem: `is larger than ${MAX_BYTES / 1024} kB. Simplify its paths.` }
    }
    const drawing = readDrawing(readFileSync(file.absolute, 'utf8'))
    return 'problem' in drawing ? drawing : { name, ...drawing }
  },
  names(site) {
    const names = site.filesIn('', CUSTOM_FOLDER).map((file) => file.replace(/\.svg$/, ''))
    return names.filter((name) => fileOf(name, site))
  },
}

function fileOf(name: string, site: SiteFiles): { absolute: string } | undefined {
  return NAME.test(name) ? site.findFile('', `${CUSTOM_FOLDER}/${name}.svg`) : undefined
}
