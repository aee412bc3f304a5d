import http from 'node:http'

export interface Answer {
  status: number | undefined
  headers: http.IncomingHttpHeaders
  body: string
  bytes: Buffer
}

/** Asks a server for an address as it is written: `fetch` would tidy it up first, and unpack what comes back. */
export function ask(
  server: string,
  address: string,
  options: http.RequestOptions = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server)
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path: address, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const { statusCode: status, headers } = response
        resolve({ status, headers, body: bytes.toString(), bytes })
      })
    })
    request.on('error', reject)
    request.end()
  })
}
