import type { ListedPage } from '@/lib/preview/report/pages'
import { addressIn, type Places } from '@/lib/preview/report/places'
import { ABOUT, KIND } from '@/lib/preview/report/words'
import type { Change, PageReport } from '@/lib/preview/types'
import { code, link, text } from './markdown'

/** `Links, /a/: The link leads nowhere.` */
export function lineOfChange({ about, address, sentence }: Change): string {
  const where = address === undefined ? '' : `, ${code(address)}`
  return `${ABOUT[about]}${where}: ${text(sentence)}`
}

const WHAT: Readonly<Record<PageReport['kind'], string>> = { ...KIND, sample: 'For example' }

/**
 * What happened to a page, its title, its address, what of it differs, and a link to its part of the report. Our own words come first: what begins a line
 * with `[` and has `]:` in it could be the definition of a link, even within code.
 */
export function lineOfPage(page: ListedPage, places: Places): string {
  const { kind, from, anchor, why = [] } = page
  const report = reportAddress(places)
  const differs = why.length > 0 ? `: ${text(why.join(', '))}` : ''
  return [
    `${WHAT[kind]}: ${nameOf(page, places)}`,
    ...(from === undefined ? [] : [`from ${code(from)}`]),
  ]
    .join(' ')
    .concat(differs, report ? ` (${link('what changed', `${report}#${anchor}`)})` : '')
}

/** A page by its title, which leads to it, and its address. */
function nameOf({ kind, title, address }: ListedPage, { before, after }: Places): string {
  const target = addressIn(kind === 'removed' ? before : after, address)
  if (title === '' || title === address) return link(code(address), target)
  return `${link(text(title), target)} ${code(address)}`
}

/** Where the whole report is served. */
export function reportAddress({ report }: Places): string | undefined {
  return addressIn(report, 'report.html')
}
