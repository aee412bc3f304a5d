import { createHash } from 'node:crypto'
import type { PagePictures } from '@/lib/preview/types'

type Which = 'before' | 'after' | 'difference'

/** The name of a picture. Addresses are what authors wrote: a hash of one is a safe name on every system. */
export function fileName(
  address: string,
  { window, scheme }: Pick<PagePictures, 'window' | 'scheme'>,
  which: Which,
): string {
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 12)
  return `${hash}-${window}-${scheme}-${which}.webp`
}
