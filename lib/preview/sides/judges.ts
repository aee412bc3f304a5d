import { type Pictures, takePictures, type Wanted } from '@/lib/preview/pictures'
import type { Built, Change } from '@/lib/preview/types'

/** Those who look at two finished sites. */
export interface Judges {
  takePictures: (
    base: Built,
    head: Built,
    pages: readonly Wanted[],
    options: { outDir: string },
  ) => Promise<Pictures>
  changesOf: (base: Built, head: Built, pages: readonly Wanted[]) => Promise<readonly Change[]>
}

/** What got worse or better, nobody looks for yet. */
export const judges: Judges = { takePictures, changesOf: async () => [] }
