import { stat } from 'node:fs/promises'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer } from './answer'
import { CannotServe } from './cannot-serve'

export { CannotServe } from './cannot-serve'
export { pageAddresses } from './pages'

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
  const server = createServer((req, res) => void answer(req, res, root, basePath))
  await listen(server, port, host)
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${host ?? 'localhost'}:${taken}${basePath}`,
    close: () => close(server),
  }
}

function listen(server: HttpServer, port: number, host?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)))
    server.listen({ port, host }, resolve)
  })
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new CannotServe(
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start.`,
    )
  }
  if (error.code === 'EACCES') {
    return new CannotServe(
      `Port ${port} is not open to you. Choose one above 1023: PORT=3000 npm start.`,
    )
  }
  return error
}

function close(server: HttpServer): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}
