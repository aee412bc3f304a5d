import { basePathFrom, CannotServe, pageAddresses, portFrom, serve } from '@/lib/serve'

const ROOT = 'out'
/** More addresses than this would push the first line off the screen. */
const SHOWN = 20

/** Serves what the build made, until Ctrl-C. */
async function start(): Promise<void> {
  const server = await serve({
    root: ROOT,
    port: portFrom(process.env.PORT),
    basePath: basePathFrom(process.env.BASE_PATH),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => server.close().then(() => process.exit(0)))
  }
  const pages = await pageAddresses(ROOT)
  console.log(`Serving ${ROOT}/ at ${server.url}`)
  for (const page of pages.slice(0, SHOWN)) console.log(`  ${server.url}${page}`)
  if (pages.length > SHOWN) console.log(`  and ${pages.length - SHOWN} more`)
}

try {
  await start()
} catch (error) {
  if (!(error instanceof CannotServe)) throw error
  console.error(error.message)
  process.exitCode = 2
}
