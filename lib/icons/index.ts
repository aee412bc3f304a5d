import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parse } from 'yaml'
import type { Icon } from '@/lib/content/types'

/** Font Awesome Free's packs, by the short names that upstream uses. */
const STYLES = { fas: 'solid', far: 'regular', fab: 'brands' } as const

export type Pack = keyof typeof STYLES
export const packs = Object.keys(STYLES) as Pack[]
/** Upstream's pack when `icon_pack` is left out. */
export const DEFAULT_PACK: Pack = 'fas'

export function isPack(name: string): name is Pack {
  return Object.hasOwn(STYLES, name)
}

/** The drawing of an icon by its name, an alias or a name of an older version (`cogs`); undefined when the pack has none. */
export function findIcon(pack: Pack, written: string): Icon | undefined {
  const name = canonicalNames().get(`${pack}/${written}`)
  const drawing = name === undefined ? undefined : families()[name]?.svgs.classic?.[STYLES[pack]]
  if (name === undefined || !drawing) return undefined
  return { name, viewBox: drawing.viewBox.join(' '), path: drawing.path }
}

/** All names of a pack: today's, aliases and those of older versions. */
export function iconNames(pack: Pack): string[] {
  const prefix = `${pack}/`
  return [...canonicalNames().keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
}

/** The packs that have an icon of that name. */
export function packsOf(written: string): Pack[] {
  return packs.filter((pack) => canonicalNames().has(`${pack}/${written}`))
}

interface Family {
  aliases?: { names?: string[] }
  svgs: { classic?: Partial<Record<string, { viewBox: number[]; path: string }>> }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const families = once(
  () => JSON.parse(readMetadata('icon-families.json')) as Record<string, Family>,
)

/** `pack/name`, as people write it → the name of today. */
const canonicalNames = once(() => {
  const names = new Map<string, string>()
  for (const [name, family] of Object.entries(families())) {
    for (const pack of packs) {
      if (!family.svgs.classic?.[STYLES[pack]]) continue
      for (const known of [name, ...(family.aliases?.names ?? [])]) {
        names.set(`${pack}/${known}`, name)
      }
    }
  }
  addOldNames(names)
  return names
})

/** Version 4 had names of its own; Font Awesome lists what each is called today, and in which pack. */
function addOldNames(names: Map<string, string>): void {
  const shims = parse(readMetadata('shims.yml')) as Record<string, { prefix?: Pack; name?: string }>
  for (const [old, { prefix = DEFAULT_PACK, name = old }] of Object.entries(shims)) {
    const today = names.get(`${prefix}/${name}`)
    const key = `${prefix}/${old}`
    if (today !== undefined && !names.has(key)) names.set(key, today)
  }
}

function readMetadata(file: string): string {
  const root = path.dirname(
    createRequire(import.meta.url).resolve('@fortawesome/fontawesome-free/package.json'),
  )
  return readFileSync(path.join(root, 'metadata', file), 'utf8')
}
