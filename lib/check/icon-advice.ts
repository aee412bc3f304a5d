import {
  CUSTOM_FOLDER,
  type IconPack,
  packNamed,
  packs,
  packsOf,
  type Reference,
  type SiteFiles,
} from '@/lib/icons'
import { didYouMean, nearest } from './nearest'

/** What to do about an icon that its pack does not have, or whose name names a pack that is not here. */
export function noIcon(written: string, reference: Reference, site: SiteFiles): string {
  if (reference.pack === '' || reference.name === '') {
    return `"${short(written)}" names no icon. Write a name such as "users", or a pack and a name such as "brands/github".`
  }
  const pack = packNamed(reference.pack)
  if (!pack) return `${noPack(reference.pack)}${inOther(reference, site)}`
  const other = inOther(reference, site)
  if (pack.name === 'custom')
    return `${noFile(reference.name)}${other || near(pack, reference, site)}`
  const hint = other || near(pack, reference, site) || nearInOther(pack, reference, site)
  return `Unknown icon "${short(reference.name)}" in pack "${pack.name}".${hint}`
}

/** What to write instead of a pack that is not here. */
export function noPack(pack: string): string {
  const names = packs.map(({ name, aliases }) =>
    aliases.length > 0 ? `"${name}" (or "${aliases.join('", "')}")` : `"${name}"`,
  )
  const known = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return `There is no icon pack "${short(pack)}". The packs are ${known}.${hintFor(pack)}`
}

/** Where the file of an icon of the site is looked for, as people know it. */
export function customFile(name: string): string {
  return `content${CUSTOM_FOLDER}/${short(name.replace(/\.svg$/i, ''))}.svg`
}

/** Packs that upstream has and Blockfront has not. */
const NOT_HERE: Readonly<Record<string, string>> = {
  fal: ' Its thin drawings are not part of Font Awesome Free; "fas" and "far" are.',
  devicon: ` Some logos of Devicon are in "fab" too. For others, save an SVG file in content${CUSTOM_FOLDER} and write "custom/" and its name.`,
}

function hintFor(pack: string): string {
  if (Object.hasOwn(NOT_HERE, pack)) return NOT_HERE[pack] ?? ''
  return didYouMean(
    pack,
    packs.flatMap(({ name, aliases }) => [name, ...aliases]),
  )
}

function noFile(name: string): string {
  return /^\.|\/\.|^\/|[%\\]/.test(name)
    ? `"${short(name)}" is no name of an icon file. Write the name of a file in content${CUSTOM_FOLDER}, without ".svg".`
    : `There is no icon file ${customFile(name)}. Save an SVG file under that name.`
}

function inOther({ name, namesPack }: Reference, site: SiteFiles): string {
  const [pack] = packsOf(name, site)
  if (pack === undefined) return ''
  const instead = namesPack ? `${pack}/${name}` : `icon_pack: ${pack}`
  return ` There is one in pack "${pack}": write "${instead}".`
}

/** The guess stands in the place of what was written: it names the pack where that did. */
function near(pack: IconPack, reference: Reference, site: SiteFiles): string {
  const guess = nearest(bare(reference.name), pack.names(site))
  if (guess === undefined) return ''
  const isCode = reference.name.startsWith(':')
  const inFull = isCode ? `:${guess}:` : `${reference.pack}/${guess}`
  return ` Did you mean "${reference.namesPack ? inFull : guess}"?`
}

function nearInOther(pack: IconPack, { name }: Reference, site: SiteFiles): string {
  for (const other of packs) {
    const guess = other === pack ? undefined : nearest(bare(name), other.names(site))
    if (guess !== undefined) return ` Did you mean "${guess}" in pack "${other.name}"?`
  }
  return ''
}

/** Without what people copy along: the colons of a code, the classes of Font Awesome (`fa-solid fa-users`). */
function bare(name: string): string {
  return name.replace(/^:|:$|^.*\bfa-/g, '')
}

/** A finding is one line that people read. */
function short(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name
}
