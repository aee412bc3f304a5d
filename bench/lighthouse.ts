import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FLAGS, findChromium } from '@/lib/chromium'
import { run } from '@/lib/cli/run'

/** Lighthouse's categories, in its order. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof CATEGORIES)[number]

/** What one run of Lighthouse says of a page. */
export interface Report {
  /** Of 100. */
  scores: Readonly<Record<Category, number>>
  /** Cumulative Layout Shift. */
  layoutShift: number
  /** Total Blocking Time, in milliseconds. */
  blockingTime: number
  /** The audits that cost points, with what they measured. */
  lost: readonly string[]
}

/** The part of a result that is read here (`Result` of lighthouse/types/lhr). */
interface Result {
  categories: Record<
    Category,
    { score: number | null; auditRefs: { id: string; weight: number }[] }
  >
  audits: Record<
    string,
    { title: string; score: number | null; numericValue?: number; displayValue?: string }
  >
}

/** How often a run that fails by itself is repeated. */
const ATTEMPTS = 3

/**
 * Runs Lighthouse once, with its settings for a phone: a slow processor and a slow network are simulated. It is run by its own
 * command, with a browser and a profile of its own, so that no run finds anything of the one before.
 *
 * @throws when the page cannot be measured
 */
export async function lighthouse(url: string): Promise<Report> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lighthouse-'))
  const file = path.join(folder, 'result.json')
  const args = [
    url,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${CATEGORIES.join()}`,
    `--chrome-flags=${['--headless=new', ...FLAGS].join(' ')}`,
    '--no-enable-error-reporting',
  ]
  const step = { package: 'lighthouse', args }
  const env = { CHROME_PATH: findChromium() }
  try {
    for (let attempt = 1; ; attempt++) {
      const { code, output } = await run(step, { output: 'capture', env })
      if (code === 0) return reportOf(JSON.parse(await readFile(file, 'utf8')))
      // It cannot always record a page (NO_NAVSTART), and then asks to be run again. A page that was measured is never measured anew.
      if (attempt === ATTEMPTS) throw new Error(`Lighthouse could not look at ${url}:\n${output}`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function reportOf({ categories, audits }: Result): Report {
  const scored = CATEGORIES.flatMap((name) => categories[name].auditRefs)
  const lost = scored.flatMap(({ id, weight }) => {
    const { title, score, displayValue } = audits[id] ?? { title: id, score: null }
    if (weight === 0 || score === null || score === 1) return []
    return [`${title} (${id})${displayValue ? `: ${displayValue}` : ''}`]
  })
  const score = (name: Category) => Math.round((categories[name].score ?? 0) * 100)
  const measured = (id: string) => audits[id]?.numericValue ?? Number.NaN
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    layoutShift: measured('cumulative-layout-shift'),
    blockingTime: Math.round(measured('total-blocking-time')),
    lost,
  }
}

/** What keeps a report from being what every page of ours should have: 100 in all, nothing shifts, nothing blocks. */
export function shortcomings({ scores, layoutShift, blockingTime, lost }: Report): string[] {
  const short = CATEGORIES.filter((name) => scores[name] !== 100)
  return [
    ...short.map((name) => `${name} ${scores[name]}`),
    ...(layoutShift === 0 ? [] : [`layout shift ${layoutShift}`]),
    ...(blockingTime === 0 ? [] : [`blocking time ${blockingTime} ms`]),
    ...(short.length === 0 ? [] : lost),
  ]
}
