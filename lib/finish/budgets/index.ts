import type { FinishedPage } from '@/lib/finish/types'

/** What is over budget in a finished folder, a sentence each. */
export async function overBudget(
  _folder: string,
  _pages: readonly FinishedPage[],
): Promise<string[]> {
  return []
}
