import { parse } from 'yaml'
import { once } from '@/lib/icons/once'
import type { IconPack } from '@/lib/icons/types'
import { packageText } from './package-file'

/** Font Awesome Free's styles, by the short names that upstream uses. */
const STYLES = { fas: 'solid', far: 'regular', fab: 'brands' } as const
type Style = keyof typeof STYLES

/** Upstream's pack when `icon_pack` is left out. */
export const fas = pack('fas')
export const far = pack('far')
export const fab = pack('fab')

/** An icon is found by today's name, an alias or a name of an older version (`cogs`). */
function pack(style: Style): IconPack {
  return {
    name: style,
    aliases: [STYLES[style]],
    find(written) {
      const name = canonicalNames().get(`${style}/${written}`)
      const drawing =
        name === undefined ? undefined : families()[name]?.svgs.classic?.[STYLES[style]]
      if (name === undefined || !drawing) return undefined
      const { viewBox, path: d } = drawing
      return { name, viewBox: viewBox.join(' '), shapes: [{ element: 'path', d }] }
    },
    names() {
      const prefix = `${style}/`
      return [...canonicalNames().keys()]
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length))
    },
  }
}

interface Family {
  aliases?: { names?: string[] }
  svgs: { classic?: Partial<Record<string, { viewBox: number[]; path: string }>> }
}

const families = once(() => JSON.parse(metadata('icon-families.json')) as Record<string, Family>)

/** `pack/name`, as people write it → the name of today. */
const canonicalNames = once(() => {
  const names = new Map<string, string>()
  for (const [name, family] of Object.entries(families())) {
    for (const style of Object.keys(STYLES) as Style[]) {
      if (!family.svgs.classic?.[STYLES[style]]) continue
      for (const known of [name, ...(family.aliases?.names ?? [])]) {
        names.set(`${style}/${known}`, name)
      }
    }
  }
  addOldNames(names)
  // What upstream's newer pages call it.
  names.set('fab/x', 'x-twitter')
  return names
})

/** Version 4 had names of its own; Font Awesome lists what each is called today, and in which pack. */
function addOldNames(names: Map<string, string>): void {
  const shims = parse(metadata('shims.yml')) as Record<string, { prefix?: Style; name?: string }>
  for (const [old, { prefix = 'fas', name = old }] of Object.entries(shims)) {
    const today = names.get(`${prefix}/${name}`)
    const key = `${prefix}/${old}`
    if (today !== undefined && !names.has(key)) names.set(key, today)
  }
}

function metadata(file: string): string {
  return packageText('@fortawesome/fontawesome-free', 'metadata', file)
}
