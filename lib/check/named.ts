import { realpathSync } from 'node:fs'
import path from 'node:path'
import { nearest } from './nearest'

/** A name that stands for no file of the content: the message is a sentence. */
export class NotContent extends Error {}

/**
 * The content files that somebody names: files, or folders with all that is below them.
 *
 * @param names as they were written: from where the person stands or from here, or absolute; with `/` or `\`, and with a
 * line and a column behind them, as findings have them
 * @param files the paths of all content files, from here
 * @param from where the person stands: npm itself stands in the root of the project
 * @returns the paths of those that are meant
 * @throws NotContent
 */
export function namedFiles(
  names: readonly string[],
  files: readonly string[],
  from: string,
): ReadonlySet<string> {
  const known = files.map((file) => ({ file, real: realPath(path.resolve(file)) }))
  return new Set(
    names.flatMap((name) => {
      const found = spellings(name)
        .flatMap((spelling) => [path.resolve(from, spelling), path.resolve(spelling)])
        .map((absolute) => below(realPath(absolute), known))
        .find((below) => below.length > 0)
      if (found) return found
      throw new NotContent(`${sentence(name)}${meant(name, files, from)}`)
    }),
  )
}

function below(absolute: string, known: readonly { file: string; real: string }[]): string[] {
  const folder = absolute.endsWith(path.sep) ? absolute : `${absolute}${path.sep}`
  return known.flatMap(({ file, real }) =>
    real === absolute || real.startsWith(folder) ? [file] : [],
  )
}

function spellings(name: string): string[] {
  const slashed = name.replaceAll('\\', '/')
  const bare = slashed.replace(/(?::\d+){1,2}$/, '')
  return [...new Set([name, slashed, bare])].filter(Boolean)
}

/** A file by its real folder: the temporary folder of macOS, for one, has two names. The file itself may be a link. */
function realPath(absolute: string): string {
  const folder = path.dirname(absolute)
  try {
    return path.join(realpathSync(folder), path.basename(absolute))
  } catch {
    return absolute
  }
}

function sentence(name: string): string {
  return `"${name}" is no content file, and no folder with one.`
}

/** ` Did you mean "content/about/_index.md"?`, or nothing. */
function meant(name: string, files: readonly string[], from: string): string {
  const slashed = name.replaceAll('\\', '/')
  const shown = files.flatMap((file) => {
    const fromThere = path.relative(from, path.resolve(file)).split(path.sep).join('/')
    return [...new Set([file, fromThere])].flatMap(withFolders)
  })
  const near = nearest(slashed.replace(/\/$/, ''), new Set(shown))
  return near === undefined ? '' : ` Did you mean "${near}"?`
}

/** `a/b/c.md` → `a/b/c.md`, `a/b`, `a` */
function withFolders(file: string): string[] {
  const parts = file.split('/')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/')).filter(Boolean)
}
