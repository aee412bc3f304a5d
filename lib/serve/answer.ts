import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { sendFile, sendPage, sendText } from './send'
import { findTarget } from './target'

/** Answers one request. Never rejects: whatever happens to one request, the server goes on. */
export async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  root: string,
  basePath: string,
): Promise<void> {
  try {
    await answerOrThrow(req, res, root, basePath)
  } catch {
    // The visitor left half-way, or the file went away under our hands.
    if (res.headersSent) res.destroy()
    else sendText(res, 500, 'This file could not be read.')
  }
}

async function answerOrThrow(
  req: IncomingMessage,
  res: ServerResponse,
  root: string,
  basePath: string,
): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.setHeader('Allow', 'GET, HEAD')
    return sendText(res, 405, 'Pages can only be read here.')
  }
  const target = await findTarget(req.url ?? '/', root, basePath)
  switch (target.kind) {
    case 'file':
      return sendFile(req, res, target.file)
    case 'redirect':
      // A browser would keep this for ever, and the port serves another site tomorrow.
      res.setHeader('Cache-Control', 'no-store')
      res.setHeader('Location', target.location)
      return sendText(res, 308, `This page is at ${target.location}`)
    case 'outside':
      return sendText(res, 404, `Nothing is served here: the site is at ${basePath}/`)
    case 'malformed':
      return sendText(res, 400, 'This address cannot be read.')
    case 'missing': {
      const page = await readFile(path.join(root, '404.html')).catch(() => undefined)
      return page
        ? sendPage(res, 404, page)
        : sendText(res, 404, 'There is no page at this address.')
    }
  }
}
