import { parseArgs } from 'node:util'
import { answerHelp } from '@/lib/cli/help'
import { BadSetting } from '@/lib/environment'

/**
 * Reads what stands behind a command that takes a number of pages and nothing else. It answers `--help`, and ends there.
 *
 * @param command its name, such as `bench:check`, and what it does, in a sentence
 * @param usual how many there are when nothing is said
 * @throws BadSetting
 */
export function pagesAsked(
  { name, says }: { name: string; says: string },
  args: readonly string[],
  usual: number,
): number {
  answerHelp(name, says, {
    options: { '--pages': { says: `how many pages; ${usual} when left out`, value: 'number' } },
  })
  try {
    const options = { pages: { type: 'string', default: String(usual) } } as const
    const { pages } = parseArgs({ args: [...args], options }).values
    if (/^[1-9]\d*$/.test(pages)) return Number(pages)
  } catch {
    // An unknown option is told in the same words.
  }
  throw new BadSetting(`\`npm run ${name}\` takes --pages with a number.`)
}
