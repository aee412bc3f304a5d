import { watch } from 'chokidar'
import { formatFindings } from '@/lib/check/report/text'
import { portFrom } from '@/lib/environment'
import { stage } from '@/lib/stage'
import { requireContent } from './content'
import { contentlayer, contentlayerEnv } from './contentlayer'
import { EXIT } from './exit'
import { run } from './run'
import { folders, settings } from './settings'

/** How long a burst of changes may last before it is staged: editors write a file in several steps. */
const SETTLE_MS = 40

requireContent()
await restage()
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
  { package: 'next', args: ['dev', '--port', String(portFrom(process.env.PORT))] },
  { env: { NEXT_TELEMETRY_DISABLED: '1', BASE_PATH: settings.basePath }, signal: stopping.signal },
)
const watcher = watch(settings.contentDir, { ignoreInitial: true })
let timer: NodeJS.Timeout | undefined
watcher.on('all', () => {
  clearTimeout(timer)
  timer = setTimeout(restage, SETTLE_MS)
})

const { code } = await Promise.race([compiling, next])
stopping.abort()
await watcher.close()
await Promise.all([compiling, next])
process.exit(code)

/** Stages what changed. A page in error keeps its last good copy, and its findings show here and in the page. */
async function restage(): Promise<void> {
  try {
    const { files } = await stage({ ...settings, ...folders, keepLastGood: true })
    if (files.some((file) => file.messages.length > 0)) console.error(formatFindings(files))
  } catch (error) {
    // A file can vanish while it is read: the next change stages it again.
    console.error(
      `The content could not be read: ${error instanceof Error ? error.message : error}`,
    )
    if (!timer) process.exit(EXIT.contentAtFault)
  }
}
