import { EXIT } from '@/lib/cli/exit'
import { barsHold, CORES, PAGES } from './build/bars'

/**
 * Ends a measurement: says what was over its bar, or that nothing was compared.
 *
 * @param over a sentence for each bar that was not met
 * @param bars how many pages the bars are for
 */
export function tellOver(over: readonly string[], pages: number, bars: number = PAGES): void {
  if (!barsHold(pages, bars)) {
    console.log(
      `\nThe bars are for ${bars} pages on ${CORES} cores or more: nothing is compared here.`,
    )
  } else if (over.length > 0) {
    console.error(`\nOver the bars:\n${over.join('\n')}`)
    process.exitCode = EXIT.contentAtFault
  }
}
