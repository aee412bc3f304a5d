import { createServer, type Server } from 'node:http'
import { CannotServe } from './cannot-serve'

/** Finds out whether a port can be listened at, for a command that does something long before. @throws CannotServe */
export async function requirePort(port: number, host?: string): Promise<void> {
  const server = createServer()
  await listen(server, port, host)
  await close(server)
}

/** @throws CannotServe when the port cannot be had. */
export function listen(server: Server, port: number, host?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)))
    server.listen({ port, host }, resolve)
  })
}

/** Ends all connections, also those that a browser keeps open for its next request. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new CannotServe(
      `Port ${port} is taken by another program. Stop that one, or set PORT to another number, such as ${port < 65535 ? port + 1 : 3000}.`,
    )
  }
  if (error.code === 'EACCES') {
    return new CannotServe(
      `Port ${port} is not open to you. Set PORT to a number above 1023, such as 3000.`,
    )
  }
  return error
}
