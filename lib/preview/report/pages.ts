import type { PageReport, Report } from '@/lib/preview/types'

/** A page that changed, and what is known of it: pages beyond the cap have only an address. */
export interface ListedPage extends PageReport {
  /** The id of its part of the report. */
  anchor: string
}

/** The lists of a report, in the order in which somebody wants to see them. */
export const KINDS = ['changed', 'added', 'moved', 'removed'] as const

export type Kind = (typeof KINDS)[number]

/** Every page of the lists of a report, with its part of the report. */
export function listedPages(report: Report): ListedPage[] {
  const found = partsOf(report)
  return KINDS.flatMap((kind) =>
    report[kind].map((entry) => {
      const { to: address, from } = typeof entry === 'string' ? { to: entry } : entry
      return found(kind, address) ?? { ...EMPTY, kind, address, from, title: address }
    }),
  ).map((page, index) => ({ ...page, anchor: `page-${index + 1}` }))
}

/** The pages that stand for all, where something changed on all of them. */
export function samplePages(report: Report): ListedPage[] {
  const found = partsOf(report)
  return (report.everywhere?.sample ?? []).map((address, index) => ({
    ...(found('sample', address) ?? { ...EMPTY, kind: 'sample', address, title: address }),
    anchor: `sample-${index + 1}`,
  }))
}

const EMPTY = { text: [], pictures: [] } as const

function partsOf({ pages }: Report) {
  const keyOf = (kind: string, address: string) => `${kind} ${address}`
  const parts = new Map(pages.map((page) => [keyOf(page.kind, page.address), page]))
  return (kind: string, address: string) => parts.get(keyOf(kind, address))
}
