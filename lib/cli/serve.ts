import { portFrom, readEnvironment } from '@/lib/environment'
import { pageAddresses, serve } from '@/lib/serve'
import { command } from './exit'

const ROOT = 'out'
/** More addresses than this would push the first line off the screen. */
const SHOWN = 20

/** Serves what the build made, until Ctrl-C. */
async function serveBuilt(): Promise<void> {
  const server = await serve({
    root: ROOT,
    port: portFrom(process.env.PORT),
    basePath: readEnvironment().basePath,
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => server.close().then(() => process.exit(0)))
  }
  const pages = await pageAddresses(ROOT)
  console.log(`Serving ${ROOT}/ at ${server.url}`)
  for (const page of pages.slice(0, SHOWN)) console.log(`  ${server.url}${page}`)
  if (pages.length > SHOWN) console.log(`  and ${pages.length - SHOWN} more`)
}

await command(serveBuilt)
