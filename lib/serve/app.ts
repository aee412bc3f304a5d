import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { headersFor, REVALIDATE } from '@/lib/headers'
import { sendFile } from './file'
import { sentence } from './sentence'
import { findTarget } from './target'

/** What the request handler tells the headers: the address of the file, decoded and below the base path. */
interface Env {
  Variables: { address: string }
}

/** The application that answers for a folder of finished files. */
export function createApp(root: string, basePath: string): Hono<Env> {
  const app = new Hono<Env>()
  app.use(headers)
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (_, methods) =>
        sentence(405, 'Pages can only be read here.', { Allow: methods.join(', ') }),
    }),
  )
  app.use(etag())
  app.get('*', (c) => answer(c, root, basePath))
  app.onError(() => sentence(500, 'This file could not be read.'))
  return app
}

/** Every answer carries the headers of its address; only a file that is there may be kept for ever. */
const headers: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const isFile = c.res.ok || c.res.status === 304
  const { 'Cache-Control': forFiles, ...forAll } = headersFor(c.get('address') ?? '/')
  for (const [name, value] of Object.entries(forAll)) c.res.headers.set(name, value)
  if (isFile && forFiles) c.res.headers.set('Cache-Control', forFiles)
  else if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', REVALIDATE)
}

async function answer(c: Context<Env>, root: string, basePath: string): Promise<Response> {
  const target = await findTarget(c.req.url, root, basePath)
  switch (target.kind) {
    case 'file':
      c.set('address', target.address)
      return (await sendFile(c, target.file)) ?? missing(root)
    case 'redirect':
      return sentence(308, `This page is at ${target.location}`, {
        Location: target.location,
        // A browser would keep this for ever, and the port serves another site tomorrow.
        'Cache-Control': 'no-store',
      })
    case 'outside':
      return missing(root, `Nothing is served here: the site is at ${basePath}/`)
    case 'malformed':
      return sentence(400, 'This address cannot be read.')
    case 'missing':
      return missing(root)
  }
}

async function missing(
  root: string,
  otherwise = 'There is no page at this address.',
): Promise<Response> {
  const page = await readFile(path.join(root, '404.html')).catch(() => undefined)
  if (!page) return sentence(404, otherwise)
  return new Response(new Uint8Array(page), {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': String(page.length) },
  })
}
