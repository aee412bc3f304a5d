import type { Icon } from '@/lib/content/types'
import type { Unusable } from './drawing'
import { withoutNoise } from './drawing/precision'
import { packNamed, packs } from './packs'
import type { Reference } from './reference'
import type { SiteFiles } from './types'

export { packNamed, packs } from './packs'
export { CUSTOM_FOLDER } from './packs/custom'
export { type Reference, referenceOf } from './reference'
export type { IconPack, SiteFiles } from './types'

/** The drawing of an icon; what is wrong with its file; undefined when its pack has none of that name, or is not here. */
export function findIcon({ pack, name }: Reference, site: SiteFiles): Icon | Unusable | undefined {
  const icon = packNamed(pack)?.find(name, site)
  if (!icon || !('shapes' in icon)) return icon
  const { shapes, viewBox } = icon
  return shapes && viewBox ? { ...icon, ...withoutNoise({ shapes, viewBox }) } : icon
}

/** The names of the packs that have an icon of that name. */
export function packsOf(name: string, site: SiteFiles): string[] {
  return packs.filter((pack) => pack.find(name, site)).map((pack) => pack.name)
}
