import type { IconPack } from '@/lib/icons/types'
import { ai } from './academicons'
import { custom } from './custom'
import { emoji } from './emoji'
import { fab, far, fas } from './font-awesome'
import { hero } from './heroicons'

/** All packs, in the order in which an icon is looked for elsewhere. */
export const packs: readonly IconPack[] = [fas, far, fab, ai, hero, emoji, custom]

export const DEFAULT_PACK = fas.name

/** The pack of a name or an alias; undefined when there is none. */
export function packNamed(written: string): IconPack | undefined {
  return packs.find(({ name, aliases }) => name === written || aliases.includes(written))
}
