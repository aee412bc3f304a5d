import path from 'node:path'
import { addressesInCss, nextFilesIn } from './refers'
import type { FinishedPage } from './types'

/** Files that Next exports for hosts and servers that want them under another name: `404.html` is the same page. */
export function isServed(file: string): boolean {
  return file !== '404/index.html' && !file.startsWith('_not-found/')
}

/**
 * Which of the exported files are published. What the app put there is: pages, and files that are named by their content or well known.
 * Of Next's own files, those that something published refers to, by a page or by a style sheet that a page refers to.
 *
 * As long as one page keeps the runtime, all of Next's files are: the runtime makes up the addresses that it asks for, those of any
 * page's payload and scripts.
 *
 * @param exported paths below the export folder
 * @param read gives the text of an exported style sheet
 */
export async function publishedFiles(
  exported: readonly string[],
  pages: readonly Pick<FinishedPage, 'keeps' | 'refers'>[],
  read: (file: string) => Promise<string>,
): Promise<string[]> {
  if (pages.some(({ keeps }) => keeps !== undefined)) return [...exported]
  const all = new Set(exported)
  const referred = new Set(pages.flatMap(({ refers }) => refers))
  for (const file of referred) {
    if (!all.has(file)) referred.delete(file)
    // A set grows while it is looked at: style sheets name other ones.
    else if (file.endsWith('.css')) {
      for (const next of nextFilesIn(addressesInCss(await read(file)), file)) referred.add(next)
    }
  }
  return exported.filter((file) =>
    file.startsWith('_next/') ? referred.has(file) : !isPayload(file, all),
  )
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
