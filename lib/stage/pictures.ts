import path from 'node:path'
import type { VFile } from 'vfile'
import { sweep } from '@/lib/cache'
import type { Checked, ContentDocument } from '@/lib/check'
import type { Span } from '@/lib/check/finding'
import { addLateFinding } from '@/lib/check/late'
import { linksOf } from '@/lib/check/links'
import { picturesOf } from '@/lib/check/pictures'
import { pictureRemoved, pictureUnreadable } from '@/lib/check/rules/staging'
import { type FoundFile, readFound } from '@/lib/check/site-index'
import { prepareApart } from '@/lib/images/apart'
import { isNamedSvg, type Options, type Prepared, prepare } from '@/lib/images/prepare'
import { Unreadable } from '@/lib/images/unreadable'
import { inParallel } from '@/lib/parallel'
import { progress } from '@/lib/progress'

/** What every picture is served with, by the path of its file. */
export type Pictures = ReadonlyMap<string, Prepared>

/** A picture that a document names, or an SVG that it links to: opened by itself, that is a document of this site. */
interface Named {
  file: VFile
  name: string
  span: Span
  found: FoundFile
}

/** What a file was found to be, in one state of it. */
interface Known {
  stamp: string
  result: Prepared | Unreadable
}

/** Reads the pictures of checked content, as `readPictures` does, each state of a file once. */
export function pictureReader(options: Options): (checked: Checked) => Promise<Pictures> {
  const known = new Map<string, Known>()
  return (checked) => readPictures(checked, options, known)
}

/**
 * Reads every picture that the content names, which takes longer than all the rest of the checks and so stands apart from
 * them. Adds a finding wherever one cannot be shown, or is served without a part of it.
 *
 * @param options `cacheDir` is that of the commands, `.cache`; with `variants`, what smaller screens load is made as well
 * @param known what was read before, by the paths of the files
 */
export async function readPictures(
  checked: Checked,
  { cacheDir, variants }: Options,
  known = new Map<string, Known>(),
): Promise<Pictures> {
  const options = { cacheDir: path.join(cacheDir, 'pictures'), variants }
  const named = [checked.site, ...checked.pages].flatMap(({ file, document }) =>
    document ? namedIn(document).map((picture) => ({ file, ...picture })) : [],
  )
  const files = new Map(named.map(({ found }) => [found.absolute, found.stamp]))
  const unknown = [...files].filter(([absolute, stamp]) => known.get(absolute)?.stamp !== stamp)
  if (variants) {
    await prepareApart(
      unknown.map(([absolute]) => absolute),
      options,
    )
  }
  const shown = progress('Pictures', unknown.length)
  await inParallel(unknown, async ([absolute, stamp]) => {
    known.set(absolute, { stamp, result: await preparedOrUnreadable(absolute, options) })
    shown.step()
  })
  shown.end()
  for (const picture of named) report(checked, picture, known.get(picture.found.absolute)?.result)
  if (unknown.length > 0) await sweep(options.cacheDir)
  return new Map(
    [...files.keys()].flatMap((absolute) => {
      const result = known.get(absolute)?.result
      return !result || result instanceof Unreadable ? [] : [[absolute, result]]
    }),
  )
}

/** Files that are no pictures at all have their finding already (`picture/missing`). */
function namedIn(document: ContentDocument): Omit<Named, 'file'>[] {
  const linked = linksOf(document).flatMap(({ destination, span }) =>
    destination.file && isNamedSvg(destination.file) ? [{ name: destination.file, span }] : [],
  )
  const shown = picturesOf(document)
  return [...shown, ...linked].flatMap(({ name, span }, index) => {
    const found = document.site.findFile(document.source, name)
    if (!found) return []
    const isKnown = index >= shown.length || document.site.sizeOf(found) !== undefined
    return isKnown ? [{ name, span, found }] : []
  })
}

async function preparedOrUnreadable(
  absolute: string,
  options: Options,
): Promise<Prepared | Unreadable> {
  try {
    return await prepare(readFound({ absolute }), path.basename(absolute), options)
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
}

function report(
  checked: Checked,
  { file, name, span }: Named,
  result: Prepared | Unreadable | undefined,
): void {
  if (result instanceof Unreadable) {
    const reason = `The picture "${name}" ${result.message}`
    addLateFinding(checked, file, pictureUnreadable, { reason, span })
  } else if (result && result.removed.length > 0) {
    const reason = `The picture "${name}" is served without what could run code or load a file: ${result.removed.join(', ')}.`
    addLateFinding(checked, file, pictureRemoved, { reason, span })
  }
}
