import type { Look } from '@/lib/check/report/frame'
import { coloured, plain, wantsColours } from '@/lib/check/report/paint'

/** How findings look on a stream: as wide as its terminal, and coloured where that is wanted. */
export function lookOf({ isTTY, columns }: NodeJS.WriteStream): Look {
  return {
    columns: isTTY ? columns : undefined,
    paint: wantsColours(isTTY, process.env) ? coloured : plain,
  }
}
