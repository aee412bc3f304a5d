import { DEFAULT_PACK } from './packs'
import { isEmojiName } from './packs/emoji'

/** An icon as a file names it. */
export interface Reference {
  /** The pack as it is written; it may be none that is here. */
  pack: string
  /** The name in the pack. */
  name: string
  /** Whether the pack stands in the name (`brands/github`, `:rocket:`): it then counts before `icon_pack`. */
  namesPack: boolean
}

/** Keys beside an icon, as the file has them. */
type Beside = ReadonlyMap<string, { value: { kind: string; value?: unknown } }>

/**
 * What an icon's value names.
 *
 * @param path the key of the icon, or the path to it: its pack stands beside it, in `<key>_pack`
 */
export function referenceOf(written: string, path: string, beside: Beside): Reference {
  const value = written.trim()
  if (isEmojiName(value) && !value.includes('/')) {
    return { pack: 'emoji', name: value, namesPack: true }
  }
  const slash = value.indexOf('/')
  if (slash >= 0) {
    return { pack: value.slice(0, slash), name: value.slice(slash + 1), namesPack: true }
  }
  const key = path.split('.').at(-1) ?? ''
  const pack = beside.get(`${key}_pack`)?.value.value
  const isWritten = typeof pack === 'string' && pack.trim() !== ''
  return { pack: isWritten ? pack.trim() : DEFAULT_PACK, name: value, namesPack: false }
}
