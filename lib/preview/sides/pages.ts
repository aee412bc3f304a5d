import { isTag } from 'domhandler'
import { count } from '@/lib/check/report/total'
import { parseDocument } from '@/lib/finish/dom'
import { everyElementOf, textIn } from '@/lib/finish/walk'
import type { Output } from '@/lib/preview/compare/output'
import { textDiff } from '@/lib/preview/text'
import type { Comparison, PageReport } from '@/lib/preview/types'

/** Nobody reads more; the others are listed. */
const MOST = 200

/** A page of a comparison, before it is looked at. */
type Listed = Pick<PageReport, 'kind' | 'address' | 'from'>

/** What a report says of each page that differs: its title, and its text before and after. */
export function pageReports(
  comparison: Comparison,
  before: Output,
  after: Output,
  most: number = MOST,
): { pages: PageReport[]; left: string[] } {
  const listed = listedIn(comparison)
  const pages = listed.slice(0, most).map((page): PageReport => {
    const one = htmlOf(before, page.kind === 'added' ? undefined : (page.from ?? page.address))
    const other = htmlOf(after, page.kind === 'removed' ? undefined : page.address)
    return {
      ...page,
      title: titleOf(other ?? one ?? '') || page.address,
      text: textDiff(one, other, page.kind === 'sample' ? 'page' : 'own'),
      pictures: [],
    }
  })
  const more = listed.length - pages.length
  const left =
    more > 0 ? [`The text of ${count(more, 'more page')} is not shown: ${most} are enough.`] : []
  return { pages, left }
}

/** All pages that differ. What people want to see first comes first: the rest may be left out. */
export function listedIn({ added, removed, changed, moved, everywhere }: Comparison): Listed[] {
  const all = (kind: PageReport['kind'], addresses: readonly string[] = []) =>
    addresses.map((address) => ({ kind, address }))
  return [
    ...all('sample', everywhere?.sample),
    ...all('changed', changed),
    ...all('added', added),
    ...moved.map(({ from, to }) => ({ kind: 'moved' as const, address: to, from })),
    ...all('removed', removed),
  ]
}

function htmlOf(output: Output, address: string | undefined): string | undefined {
  const file = address === undefined ? undefined : output.pages.get(address)
  return file === undefined ? undefined : output.read(file)
}

/** The title of a page for links that are shared, as it has no name of the site behind it; else that of its document. */
function titleOf(html: string): string {
  let title = ''
  for (const element of everyElementOf(parseDocument(html))) {
    // A drawing has titles, too.
    const { name, parent, attribs } = element
    if (!parent || !isTag(parent) || parent.name !== 'head') continue
    if (name === 'meta' && attribs.property === 'og:title' && attribs.content)
      return attribs.content
    if (name === 'title') title ||= textIn(element).trim()
  }
  return title
}
