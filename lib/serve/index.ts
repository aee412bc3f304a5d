import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { headersFor } from '@/lib/headers'
import { createApp } from './app'
import { CannotServe } from './cannot-serve'
import { close, listen } from './port'
import { sentence } from './sentence'

export { CannotServe } from './cannot-serve'
export { pageAddresses } from './pages'
export { requirePort } from './port'

export interface Options {
  /** The folder that is served. */
  root: string
  /** 0 takes any free port. */
  port: number
  /** '' or '/prefix'. */
  basePath?: string
  /** Who may connect: every network of the machine if it is not given, as a phone on the desk wants it. */
  host?: string
}

export interface Server {
  /** The address of the site, without a slash at its end. */
  url: string
  /** Ends all connections. */
  close: () => Promise<void>
}

/** Serves a folder of finished files. Throws `CannotServe`, with a sentence for the person at the terminal. */
export async function serve({ root, port, basePath = '', host }: Options): Promise<Server> {
  const stats = await stat(root).catch(() => undefined)
  if (!stats?.isDirectory()) {
    throw new CannotServe(`There is no folder ${root}/ to serve. \`npm run build\` makes it.`)
  }
  const listener = getRequestListener(createApp(root, basePath).fetch, {
    // For a request of HTTP 1.0, which need not name the host.
    hostname: 'localhost',
    // Faster classes for everybody else in this process are not ours to install.
    overrideGlobalObjects: false,
    // What cannot be made a request never reaches the application.
    errorHandler: () => sentence(400, 'This address cannot be read.', headersFor('/')),
  })
  const server = createServer(listener)
  await listen(server, port, host)
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${host ?? 'localhost'}:${taken}${basePath}`,
    close: () => close(server),
  }
}
