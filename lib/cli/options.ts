import { didYouMean } from '@/lib/check/nearest'
import { BadSetting } from '@/lib/environment'

/** `npm run build` draws all pages, also those that an earlier build has drawn. */
export const REDRAW = '--redraw'

/** `npm run schema` only says which files it would make anew. */
export const CHECK = '--check'

/**
 * Refuses what a command does not understand: a slip of the finger would be taken for nothing.
 *
 * @param given what stands behind the command
 * @param known its options, such as `--redraw`
 * @throws BadSetting
 */
export function refuseUnknown(
  name: string,
  given: readonly string[],
  known: readonly string[],
): void {
  const unknown = given.find((word) => !known.includes(word))
  if (unknown === undefined) return
  const takes = known.length === 0 ? 'no options' : known.join(', ')
  throw new BadSetting(
    `\`npm run ${name}\` does not know "${unknown}".${didYouMean(unknown, known)} It takes ${takes}.`,
  )
}
