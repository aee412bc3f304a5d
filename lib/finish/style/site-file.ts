import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Element } from 'domhandler'
import type { Exported } from '@/lib/finish/types'
import { urlOf } from '@/lib/url'

/** Stands for the host that the site will be on: only paths are read from addresses that begin with it. */
const HOST = 'http://site.invalid'

/** What the addresses in a page are seen from: its own address, or what its `<base>` says (HTML, 2.4.3). */
export function baseOf(file: string, elements: readonly Element[], { basePath }: Exported): URL {
  const own = new URL(`${basePath}/${file}`, HOST)
  const href = elements.find(({ name, attribs }) => name === 'base' && 'href' in attribs)?.attribs
    .href
  return (href !== undefined && urlOf(href, own)) || own
}

/** The address of a file of the site; undefined when it is one of another host. */
export function ownAddress(address: string, base: URL, { basePath }: Exported): URL | undefined {
  const url = urlOf(address, base)
  return url?.origin === HOST && url.pathname.startsWith(`${basePath}/`) ? url : undefined
}

/** The text of a file of the site; undefined when there is none. */
export function textOfFile(address: string, base: URL, exported: Exported): string | undefined {
  const url = ownAddress(address, base, exported)
  if (!url) return undefined
  const { exportDir, basePath } = exported
  try {
    const file = path.join(exportDir, decodeURIComponent(url.pathname.slice(basePath.length)))
    // An escaped slash could lead out.
    return file.startsWith(path.join(exportDir, path.sep)) ? readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}
