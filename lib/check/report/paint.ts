import { WriteStream } from 'node:tty'
import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Gives a text a style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string

/** For logs, files and pages. */
export const plain: Paint = (_, text) => text

/** For terminals. */
export const coloured: Paint = (style, text) =>
  text === '' ? text : styleText(style, text, { validateStream: false })

/**
 * Whether somebody wants colours there: `NO_COLOR` (https://no-color.org), `FORCE_COLOR` and `TERM=dumb` are heard, as Node
 * itself hears them.
 *
 * @param isTerminal whether it is a terminal
 * @param variables the environment
 */
export function wantsColours(
  isTerminal: boolean,
  variables: Readonly<Record<string, string | undefined>>,
): boolean {
  if (!isTerminal && variables.FORCE_COLOR === undefined) return false
  return WriteStream.prototype.getColorDepth(variables) > 1
}
