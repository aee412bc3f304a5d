import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What was asked of the stand-in. */
export interface Asked {
  method: string
  /** Without the query. */
  path: string
  query: URLSearchParams
  body: Record<string, unknown>
  authorization: string | undefined
}

export interface Answer {
  status?: number
  headers?: Record<string, string>
  /** Sent as JSON, unless it is bytes. */
  body?: unknown
}

/** What becomes of a request: an answer, or none at all. */
export type Answering = (asked: Asked) => Answer | 'silence' | 'cut' | undefined

/** Serves answers on a port of this machine. */
export async function serve(
  answering: Answering,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    void answer(request, response, answering)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  answering: Answering,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const sent = await text(request)
  const given = answering({
    method: request.method ?? '',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    body: sent ? JSON.parse(sent) : {},
    authorization: request.headers.authorization,
  })
  if (given === 'silence') return
  if (given === 'cut') {
    response.destroy()
    return
  }
  const {
    status = 200,
    headers = {},
    body = {},
  } = given ?? { status: 404, body: { message: 'Not Found' } }
  response.writeHead(status, headers)
  const isReady = Buffer.isBuffer(body) || typeof body === 'string'
  response.end(isReady ? body : JSON.stringify(body))
}
