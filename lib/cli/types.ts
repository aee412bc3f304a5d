import path from 'node:path'
import { CODE_KEPT_MS, keep, keyOf, lookUp, sweep } from '@/lib/cache'
import { hashOfCode } from '@/lib/drawn/code'
import { run } from './run'

/**
 * Checks the types of the code that draws the site, tests left out, unless this very code has passed before. Next would check
 * them on each build, and wait for it. Contentlayer's types have to be there.
 *
 * @param code its hash (`hashOfCode`)
 * @returns what TypeScript says; undefined when nothing is wrong
 */
export async function typeMistakes(
  cacheDir: string,
  contentDir: string,
  code: string,
): Promise<string | undefined> {
  const folder = path.join(cacheDir, 'types')
  const place = path.join(folder, keyOf(Buffer.from(code), process.version))
  if (await lookUp(place)) return undefined
  const { code: exit, output } = await run(
    { package: 'typescript', bin: 'tsc', args: ['--noEmit', '--project', 'tsconfig.build.json'] },
    { output: 'capture' },
  )
  if (exit !== 0) return output
  // Code that was edited meanwhile has not passed.
  if (hashOfCode('.', contentDir) === code) await keep(place, { facts: {}, files: [] })
  await sweep(folder, Date.now(), CODE_KEPT_MS)
  return undefined
}
