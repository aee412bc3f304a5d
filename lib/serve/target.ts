import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** What stands at the address that a request asks for. */
export type Target =
  | { kind: 'file'; file: string }
  /** The same address, as it should be written. */
  | { kind: 'redirect'; location: string }
  | { kind: 'missing' }
  /** Not below the base path. */
  | { kind: 'outside' }
  | { kind: 'malformed' }

/** Finds what a request (`req.url`) asks for. Nothing outside `root`, and no dotfile, is ever a target. */
export async function findTarget(url: string, root: string, basePath: string): Promise<Target> {
  const { pathname, query } = split(url)
  const segments = decode(pathname)
  if (!segments) return { kind: 'malformed' }

  const base = basePath.split('/').slice(1)
  if (base.some((segment, index) => segments[index] !== segment)) return { kind: 'outside' }
  const below = segments.slice(base.length)
  if (below.length === 0) return { kind: 'redirect', location: `${basePath}/${query}` }

  const wantsFolder = below.at(-1) === ''
  const names = wantsFolder ? below.slice(0, -1) : below
  if (!names.every(isPublic)) return { kind: 'missing' }

  const file = wantsFolder ? undefined : await findFile(root, names)
  if (file) return { kind: 'file', file }
  const index = await findFile(root, [...names, 'index.html'])
  if (!index) return { kind: 'missing' }
  if (wantsFolder) return { kind: 'file', file: index }
  // Written anew from its parts, so that it cannot lead to another host.
  const location = `${basePath}/${names.map(encodeURIComponent).join('/')}/${query}`
  return { kind: 'redirect', location }
}

function split(url: string): { pathname: string; query: string } {
  // A request through a proxy names the host before the path (RFC 9112, absolute-form).
  const [, pathname = '', query = ''] =
    /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(url) ?? []
  return { pathname, query }
}

/** The parts between slashes, each decoded by itself: an encoded slash must not become one that separates. */
function decode(pathname: string): string[] | undefined {
  if (!pathname.startsWith('/')) return undefined
  try {
    return pathname.slice(1).split('/').map(decodeURIComponent)
  } catch {
    return undefined
  }
}

function isPublic(segment: string): boolean {
  if (segment === '' || /[/\\\0]/.test(segment)) return false
  return !segment.startsWith('.') || segment === '.well-known'
}

/** The file of that name, unless symbolic links lead to something that has no address of its own. */
async function findFile(root: string, names: string[]): Promise<string | undefined> {
  try {
    const realRoot = await realpath(root)
    const file = await realpath(path.join(root, ...names))
    const below = path.relative(realRoot, file)
    const reachable = !path.isAbsolute(below) && below.split(path.sep).every(isPublic)
    return reachable && (await stat(file)).isFile() ? file : undefined
  } catch {
    return undefined
  }
}
