import { changesOf } from '@/lib/preview/checks'
import { takePictures } from '@/lib/preview/pictures'

/** Those who look at two finished sites. Tests have others, which are faster. */
export interface Judges {
  takePictures: typeof takePictures
  changesOf: typeof changesOf
}

export const judges: Judges = { takePictures, changesOf }
