import path from 'node:path'
import type { VFile } from 'vfile'
import { sweep } from '@/lib/cache'
import type { Checked, ContentDocument } from '@/lib/check'
import { addFinding, type Span } from '@/lib/check/finding'
import { linksOf } from '@/lib/check/links'
import { picturesOf } from '@/lib/check/pictures'
import { readFound } from '@/lib/check/site-index'
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
  absolute: string
}

/**
 * Reads every picture that the content names, which takes longer than all the rest of the checks and so stands apart from
 * them. Adds a finding wherever one cannot be shown, or is served without a part of it.
 *
 * @param options `cacheDir` is that of the commands, `.cache`; with `variants`, what smaller screens load is made as well
 */
export async function readPictures(
  { site, pages }: Checked,
  { cacheDir, variants }: Options,
): Promise<Map<string, Prepared>> {
  const options = { cacheDir: path.join(cacheDir, 'pictures'), variants }
  const named = [site, ...pages].flatMap(({ file, document }) =>
    document ? namedIn(document).map((picture) => ({ file, ...picture })) : [],
  )
  const files = [...new Set(named.map(({ absolute }) => absolute))]
  if (variants) await prepareApart(files, options)
  const shown = progress('Pictures', files.length)
  const results = await inParallel(files, async (absolute) => {
    const result = await preparedOrUnreadable(absolute, options)
    shown.step()
    return [absolute, result] as const
  })
  shown.end()
  const byFile = new Map(results)
  for (const picture of named) report(picture, byFile.get(picture.absolute))
  await sweep(options.cacheDir)
  return new Map(
    results.flatMap(([absolute, result]) =>
      result instanceof Unreadable ? [] : [[absolute, result]],
    ),
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
    return isKnown ? [{ name, span, absolute: found.absolute }] : []
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

function report({ file, name, span }: Named, result: Prepared | Unreadable | undefined): void {
  if (result instanceof Unreadable) {
    const reason = `The picture "${name}" ${result.message}`
    addFinding(file, 'picture/unreadable', 'error', { reason, span })
  } else if (result && result.removed.length > 0) {
    const reason = `The picture "${name}" is served without what could run code or load a file: ${result.removed.join(', ')}.`
    addFinding(file, 'picture/removed', 'warning', { reason, span })
  }
}
