import type { FinishedPage } from './types'

/** Which of the exported files are published: pages, and what they or the site refer to. */
export function publishedFiles(
  exported: readonly string[],
  _pages: readonly FinishedPage[],
): readonly string[] {
  return exported
}
