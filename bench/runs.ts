import { BadSetting } from '@/lib/environment'

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
