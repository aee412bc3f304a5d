import path from 'node:path'
import { parse } from 'yaml'
import { originOf } from '@/lib/origin'
import type { Comparison, Side } from '@/lib/preview/types'
import { contentDir } from './environment'
import { git } from './git'

/**
 * Tells another `url` in `site.yaml`, once for all pages. Finished pages do not show it: both sides are built for one origin, as else every page would
 * differ in all full addresses.
 *
 * @param pages how many there are on both sides
 */
export async function withAddress(
  root: string,
  [base, head]: readonly [Side, Side],
  comparison: Comparison,
  pages: number,
): Promise<Comparison> {
  const [before, after] = [await addressIn(root, base.commit), await addressIn(root, head.commit)]
  if (!before || !after || before === after || pages === 0) return comparison
  const { what, sample, pages: some = 0 } = comparison.everywhere ?? { what: [], sample: [] }
  const told = `the address of the site, in canonical addresses and those of share pictures: ${after} instead of ${before}`
  return {
    ...comparison,
    everywhere: { what: [...what, told], pages: Math.max(some, pages), sample },
  }
}

/** The origin that the settings of a commit name; undefined where nobody can tell. */
async function addressIn(root: string, commit: string): Promise<string | undefined> {
  const file = path
    .join(contentDir(root) || 'content', 'site.yaml')
    .split(path.sep)
    .join('/')
  try {
    const settings = await git(root, ['show', `${commit}:./${file}`])
    // Warnings would stand among what the command says.
    const { url } = parse(settings, { logLevel: 'error' })
    return originOf(String(url))
  } catch {
    return undefined
  }
}
