import { existsSync } from 'node:fs'
import path from 'node:path'
import { repeatedCheck } from '@/lib/check'
import { formatFindings } from '@/lib/check/report/text'
import { portFrom } from '@/lib/environment'
import { requirePort } from '@/lib/serve'
import { stage } from '@/lib/stage'
import { SETTINGS } from '@/lib/stage/settings'
import { requireContent } from './content'
import { contentlayer, contentlayerEnv } from './contentlayer'
import { EXIT } from './exit'
import { follow } from './follow'
import { lockFolder } from './lock'
import { run } from './run'
import { folders, settings } from './settings'
import { lookOf } from './terminal'

requireContent()
// Before anything is started: what would then stop this command would leave the rest running.
const port = portFrom(process.env.PORT)
await requirePort(port)
lockFolder('dev')
const check = repeatedCheck({ ...settings, ...folders })
await restage()
if (!existsSync(path.join(folders.stageDir, SETTINGS))) {
  // Every page shows the settings of the site: with neither sound ones nor a last good copy, there is nothing to show.
  console.error('\nNothing can be shown without sound settings. Mend site.yaml, and start again.')
  process.exit(EXIT.contentAtFault)
}
const first = await run(contentlayer('build'), { output: 'capture', env: contentlayerEnv })
if (first.code !== 0) {
  console.error(first.output)
  process.exit(first.code)
}

const stopping = new AbortController()
const compiling = run(contentlayer('dev'), {
  output: 'capture',
  env: contentlayerEnv,
  signal: stopping.signal,
})
const next = run(
  { package: 'next', args: ['dev', '--port', String(port)] },
  {
    env: {
      NEXT_TELEMETRY_DISABLED: '1',
      // As next.config.js tells a build by it.
      NODE_ENV: 'development',
      BASE_PATH: settings.basePath,
    },
    signal: stopping.signal,
  },
)
const watcher = follow(settings.contentDir, restage)

const { code } = await Promise.race([compiling, next])
stopping.abort()
await watcher.close()
await Promise.all([compiling, next])
process.exit(code)

/** Stages what changed; never rejects. A page in error keeps its last good copy, and its findings show here and in the page. */
async function restage(): Promise<void> {
  try {
    const { files } = await stage({ ...settings, ...folders, keepLastGood: true, check })
    if (files.some((file) => file.messages.length > 0)) {
      console.error(formatFindings(files, lookOf(process.stderr)))
    }
  } catch (error) {
    // A file can vanish while it is read: the next change stages it again.
    console.error(
      `The content could not be read: ${error instanceof Error ? error.message : error}`,
    )
  }
}
