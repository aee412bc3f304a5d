import type { FinishedPage } from '@/lib/finish/types'

/** So many pages are named; a component that stands on every page would fill the terminal. */
const SHOWN = 10

/** Tells the person who builds which pages make their visitors load Next's runtime, and why. */
export function tellWhatKeeps(pages: readonly FinishedPage[]): void {
  const kept = pages.filter(({ keeps }) => keeps !== undefined)
  if (kept.length === 0) return
  console.error(`${kept.length} of ${pages.length} page(s) keep Next's runtime:`)
  for (const { file, keeps } of kept.slice(0, SHOWN)) console.error(`  ${file}: ${keeps}`)
  if (kept.length > SHOWN) console.error(`  … and ${kept.length - SHOWN} more.`)
}
