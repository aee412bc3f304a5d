/**
 * `npm run bench:preview`: how long the report of a pull request takes that edits one page of 100.
 *
 * The base is kept from an earlier report, as on a machine that has made one, or in CI from the last push. `-- --pages 20` for a quick look.
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { command } from '@/lib/cli/exit'
import { gigabytes } from './build/bars'
import { editAgain, editOnePage, writeContent } from './build/content'
import { checkOut, commitAll, FOLDER, removeCheckout } from './build/project'
import { measure } from './check/run'
import { tellOver } from './over'
import { pagesAsked } from './pages-asked'

const COMMAND = {
  name: 'bench:preview',
  says: 'Measures the report of a pull request that edits one page: time and memory.',
}
const PAGES = 100
/** Seconds. */
const BARS = { withoutPictures: 40, withPictures: 180 }
const OUT = '.cache/report'

await command(async () => {
  const pages = pagesAsked(COMMAND, process.argv.slice(2), PAGES)
  const content = path.join(FOLDER, 'content')
  const over: string[] = []
  removeCheckout()
  console.log(`${pages} pages; ${cpus().length} × ${cpus()[0]?.model ?? 'a processor'}\n`)
  console.log('| report | seconds | bar | largest process |\n| --- | --- | --- | --- |')
  try {
    await checkOut((folder) => writeContent(folder, { pages, pictures: 'one-picture' }))
    commitAll()
    await show('nothing kept, and nothing changed', ['--base', 'HEAD', '--no-pictures'], [])
    editOnePage(content)
    commitAll()
    const edited = ['--base', 'HEAD~1']
    const quick = [...edited, '--no-pictures']
    await show('one edit, --no-pictures', quick, ['/p1/'], BARS.withoutPictures)
    editAgain(content)
    commitAll()
    await show('one edit, with pictures', edited, ['/p1/'], BARS.withPictures)
  } finally {
    removeCheckout()
  }
  tellOver(over, pages, PAGES)

  /** @param changed the pages that the report has to list: another one would be fast for a wrong reason */
  async function show(name: string, args: string[], changed: string[], bar?: number) {
    const { seconds, memory } = await measure(FOLDER, [
      'preview:report',
      '--',
      ...args,
      '--out',
      OUT,
    ])
    const taken = memory === undefined ? '–' : gigabytes(memory.largest)
    console.log(`| ${name} | ${seconds.toFixed(1)} | ${bar ?? '–'} | ${taken} |`)
    const report = JSON.parse(readFileSync(path.join(FOLDER, OUT, 'report.json'), 'utf8'))
    if (String(report.changed) !== String(changed)) {
      throw new Error(`The report lists ${report.changed || 'no page'}.`)
    }
    if (bar !== undefined && seconds > bar) {
      over.push(`${name}: ${seconds.toFixed(1)} s, and at most ${bar} s are allowed.`)
    }
  }
})
