import { parseArgs } from 'node:util'
import type { Takes } from '@/lib/cli/options'
import { BadSetting } from '@/lib/environment'
import { BUILDS, type Build, PAGES } from './bars'
import type { Pictures } from './content'

const KINDS: readonly Pictures[] = ['one-picture', 'own-pictures']
const KNOWN: readonly string[] = [...KINDS, ...BUILDS.map(option)]
const USAGE = `\`npm run bench:build\` takes --pages with a number, and --only with one of ${KNOWN.join(', ')}.`

/** What can stand behind the command. */
export const TAKES: Takes = {
  options: {
    '--pages': { says: `how many pages; ${PAGES} when left out`, value: 'number' },
    '--only': { says: 'measures that alone; may be given several times', values: KNOWN },
  },
}

/** What is measured. */
export interface Options {
  pages: number
  kinds: readonly Pictures[]
  builds: readonly Build[]
}

/** Reads what stands behind `npm run bench:build --`. @throws BadSetting */
export function optionsFrom(args: readonly string[]): Options {
  const { pages: written, only } = parsed(args)
  const pages = Number(written)
  if (!/^\d+$/.test(written) || pages < 1 || only.some((word) => !KNOWN.includes(word))) {
    throw new BadSetting(USAGE)
  }
  return { pages, kinds: chosen(KINDS, only), builds: chosen(BUILDS, only) }
}

function parsed(args: readonly string[]): { pages: string; only: string[] } {
  try {
    return parseArgs({
      args: [...args],
      options: {
        pages: { type: 'string', default: String(PAGES) },
        only: { type: 'string', multiple: true, default: [] },
      },
    }).values
  } catch (error) {
    throw new BadSetting(USAGE, { cause: error })
  }
}

/** Those that --only names; all, where it names none of them. */
function chosen<Name extends string>(
  all: readonly Name[],
  only: readonly string[],
): readonly Name[] {
  const some = all.filter((name) => only.includes(option(name)))
  return some.length > 0 ? some : all
}

function option(name: string): string {
  return name.replace(' ', '-')
}
