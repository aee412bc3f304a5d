import { lstat, stat } from 'node:fs/promises'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import { mediaTypeOf } from '@/lib/media-type'
import { asksForPart, isUnchanged, versionOf } from './conditions'
import { bestCodings } from './encoding'

/** What the library looks for beside a file. */
const COMPRESSED = ['.br', '.zst', '.gz']

/** Sends a file, its compressed twin, or the part of it that is asked for. Nothing when the file went away. */
export async function sendFile(c: Context, file: string): Promise<Response | undefined> {
  const version = versionOf(await stat(file))
  const request = c.req.raw.headers
  const isPart = asksForPart(request, version)
  if (!isPart) request.delete('Range')
  request.set('Accept-Encoding', bestCodings(request.get('Accept-Encoding') ?? ''))

  const response = isUnchanged(request, version)
    ? c.body(null, 304)
    : // A part is always one of the file itself: a twin is compressed anew with each build.
      await serveStatic({ path: file, precompressed: !isPart && (await hasSoundTwins(file)) })(
        c,
        async () => undefined,
      )
  if (!response) return undefined

  const { headers } = response
  const encoding = headers.get('Content-Encoding')
  if (headers.has('Content-Type')) {
    headers.set('Content-Type', mediaTypeOf(file) ?? 'application/octet-stream')
  }
  // Also without a twin: it may come with the next build, and a proxy must know by then.
  headers.set('Vary', 'Accept-Encoding')
  headers.set('Last-Modified', version.lastModified)
  headers.set('ETag', encoding ? version.etag.replace(/"$/, `-${encoding}"`) : version.etag)
  if (!encoding) headers.set('Accept-Ranges', 'bytes')
  return response
}

/** False when a compressed twin is no file of its own: the library would follow a link, and stumble over a folder. */
async function hasSoundTwins(file: string): Promise<boolean> {
  const twins = await Promise.all(
    COMPRESSED.map((suffix) => lstat(file + suffix).catch(() => undefined)),
  )
  return twins.every((twin) => !twin || twin.isFile())
}
