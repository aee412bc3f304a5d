/** `npm run lighthouse`: whether every page that search engines may list is flawless in every run. */
import { command, EXIT } from '@/lib/cli/exit'
import { answerHelp } from '@/lib/cli/help'
import { readEnvironment } from '@/lib/environment'
import { serve } from '@/lib/serve'
import { indexablePaths } from './indexable'
import { CATEGORIES, lighthouse, shortcomings } from './lighthouse'
import { runsFrom, TAKES } from './runs'

const ROOT = 'out'

await command(async () => {
  answerHelp(
    'lighthouse',
    'Runs Lighthouse five times on every page of out/ that search engines may list.',
    TAKES,
  )
  const runs = runsFrom(process.argv[2])
  const { basePath } = readEnvironment()
  const paths = await indexablePaths(ROOT)
  const server = await serve({ root: ROOT, port: 0, host: '127.0.0.1', basePath })
  const { origin } = new URL(server.url)
  console.log(`Lighthouse, mobile, ${runs} run(s) of each page: ${CATEGORIES.join(', ')}`)
  try {
    for (const path of paths) {
      for (let run = 1; run <= runs; run++) {
        // One after the other: side by side, they would slow each other down.
        const report = await lighthouse(origin + path)
        const short = shortcomings(report)
        const scores = CATEGORIES.map((name) => report.scores[name]).join(' ')
        console.log(`${path}  ${run}/${runs}  ${scores}`)
        for (const line of short) console.log(`    ${line}`)
        if (short.length > 0) process.exitCode = EXIT.contentAtFault
      }
    }
  } finally {
    await server.close()
  }
})
