import type { Icon } from '@/lib/content/types'
import type { Unusable } from './drawing'

/** Where the files of the site are looked up: below the content folder, and nowhere else. */
export interface SiteFiles {
  findFile: (source: string, name: string) => { absolute: string } | undefined
  filesIn: (source: string, folder: string) => string[]
}

/** A family of icons. Each reads its files when it is first asked, so that a page pays only for the packs that it names. */
export interface IconPack {
  /** As `icon_pack` and the part before the slash name it. */
  name: string
  /** Other names of the same pack. */
  aliases: readonly string[]
  /** The icon of that name; what is wrong with its file; undefined when there is none. Takes whatever a person wrote. */
  find: (name: string, site: SiteFiles) => Icon | Unusable | undefined
  /** All its names, for guessing which one was meant. */
  names: (site: SiteFiles) => Iterable<string>
}
