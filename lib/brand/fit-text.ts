import { largestSetting, splitWords } from './lines'
import { shorten } from './shorten'

/** The room for a text, in pixels, and the sizes of type that may be used in it. */
export interface Box {
  width: number
  height: number
  maxLines: number
  minSize: number
  maxSize: number
  /** From baseline to baseline, as a multiple of the size. */
  leading: number
}

export interface Fitted {
  lines: string[]
  size: number
}

/** The width of a text at size 1. It grows with the size, and hardly with anything but the characters. */
export type Measure = (text: string) => number

/**
 * Sets a text in a box: at the largest size at which its words fit, on lines of about equal length. What does not fit at the
 * smallest size is set at that size; words longer than a line are broken there, and the rest ends with an ellipsis.
 *
 * @param text one line, words separated by single spaces
 */
export function fitText(text: string, box: Box, measure: Measure): Fitted {
  return (
    largestSetting(splitWords(text), box, measure) ?? {
      lines: shorten(text, box, measure),
      size: box.minSize,
    }
  )
}
