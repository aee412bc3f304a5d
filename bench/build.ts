/**
 * `npm run bench:build`: how long a build of 1,000 pages takes, and how much memory.
 *
 * Contentlayer and Next are started before there is content: their columns are what the build waits for when it is there.
 *
 * `-- --pages 100` for a quick look; `-- --only one-picture` or `own-pictures`, `cold` or `warm` or another build.
 */
import { cpus } from 'node:os'
import path from 'node:path'
import { command } from '@/lib/cli/exit'
import { answerHelp } from '@/lib/cli/help'
import { BUILDS, type Build, overBars } from './build/bars'
import { editOnePage, type Pictures, writeContent } from './build/content'
import { optionsFrom, TAKES } from './build/options'
import { checkOut, checkOutAgain, FOLDER, removeCheckout } from './build/project'
import { type Measured, measureBuild } from './build/run'
import { head, line } from './build/table'
import { tellOver } from './over'

const STEPS = ['stage', 'contentlayer', 'plan', 'next', 'finish']

await command(async () => {
  answerHelp('bench:build', 'Measures builds of many pages: time and memory.', TAKES)
  const { pages, kinds, builds } = optionsFrom(process.argv.slice(2))
  const over: string[] = []
  // Of a run that was cut off.
  removeCheckout()
  console.log(`${pages} pages; ${cpus().length} × ${cpus()[0]?.model ?? 'a processor'}\n`)
  console.log(head(STEPS))
  try {
    for (const pictures of kinds) over.push(...(await measureAll(pages, pictures, builds)))
  } finally {
    removeCheckout()
  }
  tellOver(over, pages)
})

/**
 * All builds with one kind of content. Those that are not asked for are made all the same, where a later one stands on them.
 *
 * @returns what is over its bar
 */
async function measureAll(
  pages: number,
  pictures: Pictures,
  wanted: readonly Build[],
): Promise<string[]> {
  const over: string[] = []
  const last = BUILDS.indexOf(wanted.at(-1) ?? 'cold')
  for (const build of BUILDS.slice(0, last + 1)) {
    const measured = await measure(build, pages, pictures)
    if (!wanted.includes(build)) continue
    console.log(line(build, pictures, measured, STEPS))
    over.push(...overBars(build, pictures, measured))
  }
  return over
}

async function measure(build: Build, pages: number, pictures: Pictures): Promise<Measured> {
  const content = path.join(FOLDER, 'content')
  const write = (folder: string) => writeContent(folder, { pages, pictures })
  if (build === 'cold') await checkOut(write)
  if (build === 'one edit') editOnePage(content)
  if (build === 'fresh checkout') await checkOutAgain(write)
  return measureBuild()
}
