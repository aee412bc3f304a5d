import type { ReactNode } from 'react'
import type { Change, Report } from '@/lib/preview/types'
import { Changes } from './page/Changes'
import type { Entry } from './page/Contents'
import { Everywhere } from './page/Everywhere'
import { Findings } from './page/Findings'
import { LeftOut } from './page/LeftOut'
import { Output } from './page/Output'
import { PagePart } from './page/PagePart'
import { KINDS, type ListedPage, listedPages, samplePages } from './pages'
import type { Places } from './places'
import { EFFECT, KIND } from './words'

/** A part of the report, and its line of the contents. */
export interface Part extends Entry {
  content: ReactNode
}

/** The parts of a report that have anything in them. What got worse comes first, and what no page alone is about after the pages, as in the verdict. */
export function partsOf(report: Report, places: Places): Part[] {
  const parts = report.failed ? failureParts(report.failed) : comparedParts(report, places)
  const { left } = report
  if (left.length > 0) {
    parts.push({
      id: 'left',
      label: 'Left out',
      count: left.length,
      content: <LeftOut left={left} />,
    })
  }
  return parts
}

function failureParts({ findings, output }: NonNullable<Report['failed']>): Part[] {
  const count = findings ? findings.summary.errors + findings.summary.warnings : 0
  return [
    ...(findings && count > 0
      ? [
          {
            id: 'findings',
            label: 'What the checker found',
            count,
            content: <Findings findings={findings} />,
          },
        ]
      : []),
    ...(output.trim() === ''
      ? []
      : [
          {
            id: 'output',
            label: 'What the build printed last',
            content: <Output output={output} />,
          },
        ]),
  ]
}

function comparedParts(report: Report, places: Places): Part[] {
  const pages = listedPages(report)
  const { everywhere } = report
  const sample = samplePages(report)
  return [
    ...changesPart('worse', report.changes, pages),
    ...changesPart('better', report.changes, pages),
    ...KINDS.flatMap((kind) => {
      const list = pages.filter((page) => page.kind === kind)
      return list.length > 0 ? [pagesPart(kind, list, places)] : []
    }),
    ...(everywhere
      ? [
          {
            id: 'everywhere',
            label: 'Changed everywhere',
            count: everywhere.pages,
            content: <Everywhere everywhere={everywhere} sample={sample} places={places} />,
          },
        ]
      : []),
  ]
}

function changesPart(
  kind: Change['kind'],
  all: readonly Change[],
  pages: readonly ListedPage[],
): Part[] {
  const changes = all.filter((change) => change.kind === kind)
  if (changes.length === 0) return []
  const content = <Changes kind={kind} changes={changes} pages={pages} />
  return [{ id: kind, label: EFFECT[kind], count: changes.length, content }]
}

function pagesPart(
  kind: (typeof KINDS)[number],
  list: readonly ListedPage[],
  places: Places,
): Part {
  const label = `${KIND[kind]} pages`
  return {
    id: kind,
    label,
    count: list.length,
    items: list.map(({ anchor, title, address }) => ({ id: anchor, label: title || address })),
    content: (
      <section id={kind} aria-labelledby={`${kind}-title`}>
        <h2 id={`${kind}-title`}>{label}</h2>
        {list.map((page) => (
          <PagePart key={page.anchor} page={page} places={places} />
        ))}
      </section>
    ),
  }
}
