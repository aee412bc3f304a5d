import { existsSync } from 'node:fs'
import path from 'node:path'
import { type CachedFile, cached, keyOf } from '@/lib/cache'
import { dependencies } from '@/package.json'
import { decode } from './decode'
import { encode } from './encode'
import { loadSharp } from './load'
import { SETTINGS } from './settings'
import { isSvg } from './size'
import { SVG_VERSION, sanitiseSvg } from './svg'
import { Unreadable } from './unreadable'
import type { Variant } from './variant'

/** What a picture is served with. */
export interface Prepared {
  variants: readonly PreparedVariant[]
  /** What had to go out of an SVG. */
  removed: readonly string[]
  /** What is served in place of the file, when that is not itself. */
  replacement?: CachedFile
}

export interface PreparedVariant extends Pick<Variant, 'type' | 'format' | 'width'> {
  /** Left out where it is the picture's own file. */
  file?: CachedFile
}

export interface Options {
  /** Where results are kept: `.cache/pictures`. */
  cacheDir: string
  /** Otherwise the picture is only read, to see that it can be. */
  variants: boolean
}

/**
 * Reads a picture, and makes what it is served with; both only once for the same bytes.
 *
 * @param name its file name: browsers go by its end where they look for an SVG
 * @throws {Unreadable} when it cannot be shown
 */
export async function prepare(
  bytes: Uint8Array,
  name: string,
  options: Options,
): Promise<Prepared> {
  if (isNamedSvg(name)) return prepareSvg(bytes, options.cacheDir)
  if (isSvg(bytes)) {
    const end = path.extname(name) || path.basename(name)
    throw new Unreadable(`is an SVG, and its name ends with "${end}". Let it end with ".svg".`)
  }
  return prepareBitmap(bytes, options)
}

/** Whether a picture was prepared before. An entry that was damaged since then counts. */
export async function isPrepared(
  bytes: Uint8Array,
  name: string,
  { cacheDir, variants }: Options,
): Promise<boolean> {
  const isVector = isNamedSvg(name)
  const key = isVector ? keyOf(bytes, SVG_SETTINGS) : await bitmapKey(bytes, variants)
  return existsSync(path.join(cacheDir, key))
}

/** Whether a file is served as an SVG. */
export function isNamedSvg(name: string): boolean {
  return path.extname(name).toLowerCase() === '.svg'
}

async function prepareBitmap(
  bytes: Uint8Array,
  { cacheDir, variants }: Options,
): Promise<Prepared> {
  const key = await bitmapKey(bytes, variants)
  const { facts, files } = await cached(cacheDir, key, async () => {
    const pixels = await decode(bytes)
    const made = variants ? await encode(bytes, pixels) : []
    // One file may be that of two sources.
    const fresh = [...new Set(made.map((variant) => variant.bytes))].filter(
      (file) => file !== bytes,
    )
    const fact = ({ bytes: file, ...variant }: Variant) => ({
      ...variant,
      place: fresh.indexOf(file),
    })
    return { facts: made.map(fact), files: fresh }
  })
  const named = facts.map(({ place, ...fact }) => {
    const file = files[place]
    return { ...fact, ...(file && { file }) }
  })
  return { variants: named, removed: [] }
}

async function bitmapKey(bytes: Uint8Array, variants: boolean): Promise<string> {
  const { versions } = await loadSharp()
  return keyOf(bytes, variants ? { versions, SETTINGS } : { versions })
}

/** Whoever mends a hole in one of these packages wants to see no SVG that went through it. */
const SVG_SETTINGS = {
  version: SVG_VERSION,
  dompurify: dependencies.dompurify,
  jsdom: dependencies.jsdom,
}

async function prepareSvg(bytes: Uint8Array, cacheDir: string): Promise<Prepared> {
  const { facts, files } = await cached(cacheDir, keyOf(bytes, SVG_SETTINGS), async () => {
    const clean = await sanitiseSvg(bytes)
    const isSame = clean.bytes === bytes
    return { facts: { removed: clean.removed }, files: isSame ? [] : [clean.bytes] }
  })
  const [replacement] = files
  return { variants: [], removed: facts.removed, ...(replacement && { replacement }) }
}
