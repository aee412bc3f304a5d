/**
 * `npm run bench:build`: how long a build of 1,000 pages takes, and how much memory.
 *
 * `-- --pages 100` for a quick look; `-- --only one-picture` or `own-pictures`, `cold` or `warm` or another build.
 */
import { cpus } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { BUILDS, type Build, barsHold, CORES, overBars, PAGES } from './build/bars'
import { editOnePage, type Pictures, writeContent } from './build/content'
import { checkOut, checkOutAgain, FOLDER, removeCheckout } from './build/project'
import { type Measured, measureBuild } from './build/run'
import { head, line } from './build/table'

const KINDS: readonly Pictures[] = ['one-picture', 'own-pictures']
const STEPS = ['stage', 'contentlayer', 'plan', 'next', 'finish']

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: String(PAGES) },
    only: { type: 'string', multiple: true, default: [] },
  },
})
const pages = Number(values.pages)
const known: readonly string[] = [...KINDS, ...BUILDS.map(option)]
const unknown = values.only.find((word) => !known.includes(word))
if (!Number.isInteger(pages) || pages < 1 || unknown !== undefined) {
  console.error(`--pages takes a number, and --only one of ${known.join(', ')}.`)
  process.exit(2)
}

const over: string[] = []
// Of a run that was cut off.
removeCheckout()
console.log(`${pages} pages; ${cpus().length} × ${cpus()[0]?.model ?? 'a processor'}\n`)
console.log(head(STEPS))
try {
  for (const pictures of chosen(KINDS)) await measureAll(pictures)
} finally {
  removeCheckout()
}
if (!barsHold(pages)) {
  console.log(
    `\nThe bars are for ${PAGES} pages on ${CORES} cores or more: nothing is compared here.`,
  )
} else if (over.length > 0) {
  console.error(`\nOver the bars:\n${over.join('\n')}`)
  process.exitCode = 1
}

/** All builds with one kind of content. Those that are not asked for are made all the same, where a later one stands on them. */
async function measureAll(pictures: Pictures): Promise<void> {
  const wanted = chosen(BUILDS)
  const last = BUILDS.indexOf(wanted.at(-1) ?? 'cold')
  for (const build of BUILDS.slice(0, last + 1)) {
    const measured = await measure(build, pictures)
    if (!wanted.includes(build)) continue
    console.log(line(build, pictures, measured, STEPS))
    over.push(...overBars(build, pictures, measured))
  }
}

async function measure(build: Build, pictures: Pictures): Promise<Measured> {
  const content = path.join(FOLDER, 'content')
  const write = (folder: string) => writeContent(folder, { pages, pictures })
  if (build === 'cold') await checkOut(write)
  if (build === 'one edit') editOnePage(content)
  if (build === 'fresh checkout') await checkOutAgain(write)
  return measureBuild()
}

/** Those that --only names; all, where it names none of them. */
function chosen<Name extends string>(all: readonly Name[]): readonly Name[] {
  const some = all.filter((name) => values.only.includes(option(name)))
  return some.length > 0 ? some : all
}

function option(name: string): string {
  return name.replace(' ', '-')
}
