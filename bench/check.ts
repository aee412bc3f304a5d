/**
 * `npm run bench:check`: how long it takes to check 1,000 pages, and to check them again after one edit; beside it, how
 * long velite and content-collections take to read them.
 *
 * `-- --pages 100` for a quick look.
 */
import { cpus } from 'node:os'
import path from 'node:path'
import { command } from '@/lib/cli/exit'
import { PAGES } from './build/bars'
import { editAgain, editOnePage, writeContent } from './build/content'
import { checkOut, FOLDER, removeCheckout } from './build/project'
import { compareWithOthers } from './check/others'
import { measureCheck, measureWatch } from './check/run'
import { tellOver } from './over'
import { pagesAsked } from './pages-asked'

const COMMAND = { name: 'bench:check', says: 'Measures checks of many pages: time and memory.' }
/** Seconds, and bytes of the largest process. */
const BARS = { all: 5, again: 0.2, memory: 500e6 }
const EDITS = 11

await command(async () => {
  const pages = pagesAsked(COMMAND, process.argv.slice(2), PAGES)
  const content = path.join(FOLDER, 'content')
  const over: string[] = []
  removeCheckout()
  console.log(`${pages} pages; ${cpus().length} × ${cpus()[0]?.model ?? 'a processor'}\n`)
  console.log('| check | seconds | bar | largest process |\n| --- | --- | --- | --- |')
  try {
    await checkOut((folder) => writeContent(folder, { pages, pictures: 'one-picture' }))
    const first = await measureCheck()
    show('nothing known', first.seconds, BARS.all, first.memory?.largest)
    const second = await measureCheck()
    show('texts known', second.seconds, BARS.all, second.memory?.largest)
    const { seconds, memory } = await measureWatch(edits(content, EDITS))
    const middle = seconds.sort((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? 0
    show(`after an edit, with --watch (middle of ${EDITS})`, middle, BARS.again, memory?.largest)
    await compareWithOthers()
  } finally {
    removeCheckout()
  }
  tellOver(over, pages)

  function show(name: string, seconds: number, bar: number, memory: number | undefined): void {
    const taken = memory === undefined ? '–' : `${Math.round(memory / 1e6)} MB`
    console.log(`| ${name} | ${seconds.toFixed(2)} | ${bar} | ${taken} |`)
    if (seconds > bar)
      over.push(`${name}: ${seconds.toFixed(2)} s, and at most ${bar} s are allowed.`)
    if (memory && memory > BARS.memory) {
      over.push(`${name}: a process of ${taken}, and at most ${BARS.memory / 1e6} MB are allowed.`)
    }
  }
})

/** The first is a change of a sentence, the others add a word to it. */
function edits(content: string, count: number): (() => void)[] {
  return Array.from(
    { length: count },
    (_, index) => () => (index === 0 ? editOnePage(content) : editAgain(content)),
  )
}
