import { compare } from '@/lib/preview/compare'
import { Output } from '@/lib/preview/compare/output'
import type { Built, Failed, Report, Side } from '@/lib/preview/types'
import { withAddress } from './address'
import type { Judges } from './judges'
import { listedIn, pageReports } from './pages'

/** Without Chromium, nobody looks at accessibility either. */
const NO_PICTURES = 'Pictures were not asked for, and accessibility was not compared.'

/**
 * Compares two sides that were built.
 *
 * @param root the running checkout
 * @param folder where pictures go; undefined for a report without any
 */
export async function compareSides(
  root: string,
  base: Built,
  head: Built,
  { takePictures, changesOf }: Judges,
  folder: string | undefined,
): Promise<Report> {
  const [before, after] = [new Output(base.outDir), new Output(head.outDir)]
  const both = [...before.pages.keys()].filter((address) => after.pages.has(address)).length
  const found = await compare(base, head)
  const comparison = await withAddress(root, [base, head], found, both)
  const { pages, left } = pageReports(comparison, before, after)
  const listed = listedIn(comparison)
  const judged = await changesOf(base, head, { pages: listed, inBrowser: folder !== undefined })
  const seen =
    folder === undefined ? undefined : await takePictures(base, head, listed, { outDir: folder })
  return {
    version: 1,
    base,
    head,
    ...comparison,
    pages: pages.map((page) => ({ ...page, pictures: seen?.pictures.get(page.address) ?? [] })),
    changes: judged.changes,
    left: [...left, ...judged.left, ...(seen?.left ?? [NO_PICTURES])],
  }
}

/** What is told when a side could not be built. */
export function failedReport(base: Side, head: Side, side: 'base' | 'head', why: Failed): Report {
  const none = { added: [], removed: [], changed: [], moved: [], pages: [], changes: [], left: [] }
  const { output, findings } = why
  return { version: 1, base, head, ...none, failed: { side, output, findings } }
}
