import type { Report, Side } from '@/lib/preview/types'

/**
 * `report.json` (docs/contracts.md). It has what the contract names and nothing else: a side that was built knows folders of the machine, too.
 */
export function reportJson(report: Report): string {
  const { added, removed, changed, moved, everywhere, pages, changes, left, failed } = report
  const shape: Report = {
    version: 1,
    base: sideOf(report.base),
    head: sideOf(report.head),
    added,
    removed,
    changed,
    moved,
    everywhere,
    pages,
    changes,
    left,
    failed: failed && { side: failed.side, output: failed.output, findings: failed.findings },
  }
  return `${JSON.stringify(shape, null, 2)}\n`
}

function sideOf({ ref, commit }: Side): Side {
  return { ref, commit }
}
