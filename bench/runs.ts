import type { Takes } from '@/lib/cli/options'
import { BadSetting } from '@/lib/environment'

/** What stands behind the two commands that measure pages. */
export const TAKES: Takes = {
  names: 'number of runs',
  variables: { BASE_PATH: 'the path that out/ was built for' },
}

/**
 * How many times each page is measured.
 *
 * @param written what stands behind the command; five when it is not given
 * @throws BadSetting
 */
export function runsFrom(written = '5'): number {
  const runs = Number(written)
  if (Number.isInteger(runs) && runs > 0) return runs
  throw new BadSetting(`"${written}" is no number of runs. Write a whole number from 1, such as 5.`)
}
