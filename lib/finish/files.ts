import path from 'node:path'
import { addressesInCss, nextFilesIn, stringsIn } from './refers'
import type { FinishedPage } from './types'

/** Whether somebody asks for a file by its name. Next exports the page for missing addresses three times; hosts know `404.html`. */
export function isServed(file: string): boolean {
  return file !== '404/index.html' && !file.startsWith('_not-found/')
}

/** How files that are no pages name others, by their kind. */
const NAMES: Readonly<Record<string, (text: string) => string[]>> = {
  '.css': addressesInCss,
  '.webmanifest': stringsIn,
}

/**
 * Which of the exported files are published. What the app put there is: pages, and files that are named by their content or well known.
 * Of Next's own files, those that something published refers to, by a page, a style sheet or a web manifest.
 *
 * As long as one page keeps the runtime, all of Next's files are: the runtime makes up the addresses that it asks for, those of any
 * page's payload and scripts.
 *
 * @param exported paths below the export folder
 * @param read gives the text of an exported file
 */
export async function publishedFiles(
  exported: readonly string[],
  pages: readonly Pick<FinishedPage, 'keeps' | 'refers'>[],
  read: (file: string) => Promise<string>,
): Promise<string[]> {
  if (pages.some(({ keeps }) => keeps !== undefined)) return [...exported]
  const all = new Set(exported)
  const namedIn = async (file: string) => {
    const addresses = NAMES[path.posix.extname(file)]
    return addresses ? nextFilesIn(addresses(await read(file)), file) : []
  }
  const referred = new Set(pages.flatMap(({ refers }) => refers))
  for (const file of exported) {
    if (isNexts(file)) continue
    for (const named of await namedIn(file)) referred.add(named)
  }
  for (const file of referred) {
    if (!all.has(file)) referred.delete(file)
    // A set grows while it is looked at: style sheets name other ones.
    else for (const named of await namedIn(file)) referred.add(named)
  }
  return exported.filter((file) => (isNexts(file) ? referred.has(file) : !isPayload(file, all)))
}

function isNexts(file: string): boolean {
  return file.startsWith('_next/')
}

/**
 * Whether a file is what Next's runtime asks for when a visitor moves on to a page: `index.txt` and `__next.….txt`, beside the page.
 *
 * @see node_modules/next/dist/export/index.js and convertSegmentPathToStaticExportFilename in
 *   node_modules/next/dist/shared/lib/segment-cache/segment-value-encoding.js
 */
function isPayload(file: string, all: ReadonlySet<string>): boolean {
  const { dir, base } = path.posix.parse(file)
  const isNamed = base === 'index.txt' || (base.startsWith('__next.') && base.endsWith('.txt'))
  return isNamed && all.has(path.posix.join(dir, 'index.html'))
}
