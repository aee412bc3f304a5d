import { smallSite, wholePage } from '@/__tests__/helpers/small-site'
import type { JsonReport } from '@/lib/check/report/json'
import { changesOf } from '@/lib/preview/checks'
import type { Wanted } from '@/lib/preview/checks/sides'
import type { Built } from '@/lib/preview/types'

export type Files = Record<string, string>

/** A finding of a stored report. */
export interface Found {
  path: string
  reason: string
  line?: number
}

export const page = wholePage

/** A side with these files, and what the checker said of it. */
export function side(files: Files, found: readonly Found[] = []): Built {
  const findings: JsonReport = {
    version: 1,
    files: found.map(({ path, reason, line = 1 }) => ({
      path,
      findings: [
        {
          ruleId: 'about/what',
          severity: 'warning',
          reason,
          place: { start: { line, column: 1, offset: 0 }, end: { line, column: 1, offset: 0 } },
          edits: [],
          documentation: '',
        },
      ],
    })),
    summary: { files: found.length, errors: 0, warnings: found.length, fixable: 0 },
  }
  return { ref: 'a', commit: 'a', outDir: smallSite(files).root, findings }
}

export function changed(...addresses: string[]): Wanted[] {
  return addresses.map((address) => ({ kind: 'changed', address }))
}

/** What is told of two sides, without a browser: kind, address and sentence in a line. */
export async function told(
  base: Built,
  head: Built,
  pages: readonly Wanted[] = [],
): Promise<string[]> {
  const { changes, left } = await changesOf(base, head, { pages, inBrowser: false })
  const lines = changes.map(
    ({ kind, about, address = 'the site', sentence }) => `${kind} ${about} ${address}: ${sentence}`,
  )
  return [...lines, ...left]
}
