import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** What stands at the address that a request asks for. */
export type Target =
  /** `address`: its own one below the base path, decoded, also when a link led to it. */
  | { kind: 'file'; file: string; address: string }
  /** The same address, as it should be written. */
  | { kind: 'redirect'; location: string }
  | { kind: 'missing' }
  /** Not below the base path. */
  | { kind: 'outside' }
  | { kind: 'malformed' }

/** Finds what a request asks for. Nothing outside `root`, and no dotfile, is ever a target. */
export async function findTarget(url: string, root: string, basePath: string): Promise<Target> {
  const { pathname, search } = new URL(url)
  const segments = decode(pathname)
  if (!segments) return { kind: 'malformed' }

  const home = new URL(`${basePath}/`, url).pathname
  const prefix = decode(home)?.slice(0, -1) ?? []
  if (prefix.some((segment, index) => segments[index] !== segment)) return { kind: 'outside' }
  const below = segments.slice(prefix.length)
  if (below.length === 0) return { kind: 'redirect', location: `${home}${search}` }

  const wantsFolder = below.at(-1) === ''
  const names = wantsFolder ? below.slice(0, -1) : below
  if (!names.every(isPublic)) return { kind: 'missing' }

  const file = wantsFolder ? undefined : await findFile(root, names)
  if (file) return { kind: 'file', ...file }
  const index = await findFile(root, [...names, 'index.html'])
  if (!index) return { kind: 'missing' }
  if (wantsFolder) return { kind: 'file', ...index }
  // Written anew from its parts, so that it cannot lead to another host.
  const location = `${home}${names.map(encodeURIComponent).join('/')}/${search}`
  return { kind: 'redirect', location }
}

/** The parts between slashes, each decoded by itself: an encoded slash must not become one that separates. */
function decode(pathname: string): string[] | undefined {
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

/** The file of that name, unless symbolic links lead to something that has no address of its own, or it cannot be read. */
async function findFile(
  root: string,
  names: string[],
): Promise<{ file: string; address: string } | undefined> {
  try {
    const realRoot = await realpath(root)
    const file = await realpath(path.join(root, ...names))
    const below = path.relative(realRoot, file)
    const isReachable = !path.isAbsolute(below) && below.split(path.sep).every(isPublic)
    if (!isReachable || !(await stat(file)).isFile()) return undefined
    await access(file, constants.R_OK)
    return { file, address: `/${below.split(path.sep).join('/')}` }
  } catch {
    return undefined
  }
}
