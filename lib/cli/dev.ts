import { existsSync } from 'node:fs'
import path from 'node:path'
import { watch } from 'chokidar'
import { repeatedCheck } from '@/lib/check'
import { formatFindings } from '@/lib/check/report/text'
import { portFrom } from '@/lib/environment'
import { requirePort } from '@/lib/serve'
import { stage } from '@/lib/stage'
import { SETTINGS } from '@/lib/stage/settings'
import { requireContent } from './content'
import { contentlayer, contentlayerEnv } from './contentlayer'
import { EXIT } from './exit'
import { lockFolder } from './lock'
import { run } from './run'
import { serialise } from './serialise'
import { folders, settings } from './settings'
import { lookOf } from './terminal'

/** How long a burst of changes may last before it is staged: editors write a file in several steps. */
const SETTLE_MS = 40

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
const content = path.resolve(settings.contentDir)
const watcher = watch(content, { ignoreInitial: true })
const follow = serialise(restage)
let timer: NodeJS.Timeout | undefined
watcher.on('all', (event, changed) => {
  // Git takes the folder away and puts another there when it changes branches: the watcher would stay with the old one.
  if (event === 'unlinkDir' && changed === content) watcher.unwatch(content).add(content)
  clearTimeout(timer)
  timer = setTimeout(follow, SETTLE_MS)
})

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
