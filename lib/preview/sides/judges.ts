import type { Built, Change, PagePictures, PageReport } from '@/lib/preview/types'

/** What was photographed: pictures of pages, in their order, and what was left out. */
export interface Photographed {
  pictures: readonly (readonly PagePictures[])[]
  left: readonly string[]
}

/** Those who look at two finished sites. */
export interface Judges {
  /** @param folder where the files of the pictures go */
  picturesOf: (
    pages: readonly PageReport[],
    base: Built,
    head: Built,
    folder: string,
  ) => Promise<Photographed>
  changesOf: (base: Built, head: Built) => Promise<readonly Change[]>
}

/** Nobody looks yet. */
export const judges: Judges = {
  picturesOf: async (pages) => ({ pictures: pages.map(() => []), left: [] }),
  changesOf: async () => [],
}
