import { parseArgs } from 'node:util'
import type { Takes } from '@/lib/cli/options'
import { BadSetting } from '@/lib/environment'

/** What can stand behind these commands. @param usual how many pages, where nobody says it */
export const takesPages = (usual: number): Takes => ({
  options: { '--pages': { says: `how many pages; ${usual} when left out`, value: 'number' } },
})

/**
 * Reads what stands behind a command that takes a number of pages and nothing else.
 *
 * @param command its name: `bench:check`
 * @param usual how many there are when nothing is said
 * @throws BadSetting
 */
export function pagesAsked(command: string, args: readonly string[], usual: number): number {
  try {
    const options = { pages: { type: 'string', default: String(usual) } } as const
    const { pages } = parseArgs({ args: [...args], options }).values
    if (/^[1-9]\d*$/.test(pages)) return Number(pages)
  } catch {
    // An unknown option is told in the same words.
  }
  throw new BadSetting(`\`npm run ${command}\` takes --pages with a number.`)
}
