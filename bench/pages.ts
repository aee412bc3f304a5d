/** `npm run bench`: our pages as plain Next exports them, as the finish leaves them, and what there is today. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { FLAGS, findChromium } from '@/lib/chromium'
import { command } from '@/lib/cli/exit'
import { answerHelp } from '@/lib/cli/help'
import { readEnvironment } from '@/lib/environment'
import { compress } from '@/lib/finish/compress'
import { serve } from '@/lib/serve'
import { indexablePaths, requireWhole } from './indexable'
import { type Measured, measure, rowsOf, type Served } from './measure'
import { runsFrom, TAKES } from './runs'
import { table } from './table'
import { TODAY } from './today'

const EXPORTED = '.export'
const FINISHED = 'out'

await command(async () => {
  answerHelp(
    'bench',
    'Measures the pages as plain Next exports them and as they are served, five times each.',
    TAKES,
  )
  // Here, where it can be said in a sentence that it is not installed.
  const { chromium } = await import('playwright-core')
  const runs = runsFrom(process.argv[2])
  const { basePath } = readEnvironment()
  const addresses = (await indexablePaths(FINISHED)).map((whole) => whole.slice(basePath.length))
  await requireWhole(EXPORTED, addresses)
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'bench-'))
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS })
  try {
    // Compressed as well: every host does that, and the finish shall be compared with the rest.
    await cp(EXPORTED, path.join(scratch, 'export'), { recursive: true })
    await compress(path.join(scratch, 'export'), path.join(scratch, 'cache'))
    console.log(
      `Chromium ${browser.version()}, ${os.availableParallelism()} cores. Bytes on the wire: Chromium at 1280 px with an empty cache, brotli, headers included. Lighthouse: mobile, the middle of ${runs} run(s).`,
    )
    for (const address of addresses) {
      const columns = [
        await measureIn({ root: path.join(scratch, 'export'), basePath }, address),
        await measureIn({ root: FINISHED, basePath }, address),
      ]
      console.log(`\n## ${address}\n\n${sideBySide(columns)}`)
    }
    console.log(
      `\n## The membership page of today\n\nSource: ${TODAY.source}.\n\n${table(['', 'requests', 'bytes on the wire'], TODAY.rows)}`,
    )
  } finally {
    await browser.close()
    await rm(scratch, { recursive: true })
  }

  async function measureIn(
    { root, basePath }: { root: string; basePath: string },
    address: string,
  ): Promise<Measured> {
    const server = await serve({ root, port: 0, host: '127.0.0.1', basePath })
    const served: Served = { root, url: server.url }
    try {
      return await measure(browser, served, address, runs)
    } finally {
      await server.close()
    }
  }
})

/** What was measured of one page, a column for each way that it is served. */
function sideBySide(columns: readonly Measured[]): string {
  const read = columns.map((measured) => new Map(rowsOf(measured)))
  const names = [...new Set(read.flatMap((rows) => [...rows.keys()]))]
  const rows = names.map((name) => [name, ...read.map((values) => values.get(name) ?? '0 in 0')])
  return table(['', 'as Next exports it', 'as the finish leaves it'], rows)
}
