import { expectNone } from '@/__tests__/helpers/expect-none'
import { serve } from '@/__tests__/helpers/serve'
import { indexablePaths } from '@/bench/indexable'
import { lighthouse, type Report, shortcomings } from '@/bench/lighthouse'

// Seven seconds a run on a quiet machine.
const PATIENCE = 240_000

/** How often a page is measured that was slow. */
const ATTEMPTS = 3

let origin: string
beforeAll(async () => {
  origin = await serve('out')
})

/** A busy machine can make a page slower, and never faster. */
function isSlow({ scores, blockingTime }: Report): boolean {
  return scores.performance < 100 || blockingTime > 0
}

/** The report as if the page had been fast. */
function withoutTime(report: Report): Report {
  return { ...report, scores: { ...report.scores, performance: 100 }, blockingTime: 0 }
}

it(
  'every page that search engines may list is flawless to Lighthouse on a phone',
  async () => {
    const paths = await indexablePaths('out')
    expect(paths.length).toBeGreaterThan(0)
    for (const path of paths) {
      const reports: Report[] = []
      do reports.push(await lighthouse(origin + path))
      while (reports.length < ATTEMPTS && reports.slice(-1).some(isSlow))
      // What has nothing to do with time holds in every run, what has in the last one.
      const wrong = [...reports.slice(0, -1).map(withoutTime), ...reports.slice(-1)]
      expectNone(wrong.flatMap(shortcomings).map((line) => `${path}: ${line}`))
    }
  },
  PATIENCE,
)
