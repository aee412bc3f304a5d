import { open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { contentType } from './content-type'
import { parseRange } from './range'

/** Sends a file, or the part of it that is asked for; nothing but its headers when the visitor has it already. */
export async function sendFile(
  req: IncomingMessage,
  res: ServerResponse,
  file: string,
): Promise<void> {
  const handle = await open(file)
  try {
    const { size, mtimeMs } = await handle.stat()
    const etag = `W/"${size.toString(16)}-${Math.trunc(mtimeMs).toString(16)}"`
    res.setHeader('ETag', etag)
    // Visitors ask again each time, and get a 304 while nothing has changed.
    res.setHeader('Cache-Control', 'no-cache')
    if (matches(req.headers['if-none-match'], etag)) {
      res.writeHead(304).end()
      return
    }

    res.setHeader('Content-Type', contentType(file))
    res.setHeader('Accept-Ranges', 'bytes')
    // If-Range asks for a strong tag, which ours is not: then the whole file is the right answer.
    const wanted = req.headers['if-range'] ? undefined : parseRange(req.headers.range, size)
    if (wanted === 'unsatisfiable') {
      res.writeHead(416, { 'Content-Range': `bytes */${size}` }).end()
      return
    }

    const { start, end } = wanted ?? { start: 0, end: size - 1 }
    if (wanted) res.setHeader('Content-Range', `bytes ${start}-${end}/${size}`)
    res.writeHead(wanted ? 206 : 200, { 'Content-Length': end - start + 1 })
    if (req.method === 'HEAD' || size === 0) res.end()
    else await pipeline(handle.createReadStream({ start, end, autoClose: false }), res)
  } finally {
    await handle.close()
  }
}

/** Sends a sentence. */
export function sendText(res: ServerResponse, status: number, text: string): void {
  send(res, status, 'text/plain; charset=utf-8', Buffer.from(`${text}\n`))
}

/** Sends a page that says what went wrong: without the tag that would let a browser keep it. */
export function sendPage(res: ServerResponse, status: number, page: Buffer): void {
  send(res, status, 'text/html; charset=utf-8', page)
}

function send(res: ServerResponse, status: number, type: string, body: Buffer): void {
  res.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length })
  // Node leaves the body out by itself where only the headers were asked for.
  res.end(body)
}

function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false
  const weak = etag.replace(/^W\//, '')
  return header
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === '*' || tag.replace(/^W\//, '') === weak)
}
