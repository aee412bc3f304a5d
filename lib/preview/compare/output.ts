import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { decodeAddress, encodeAddress } from '@/lib/percent'
import { redirectIn } from './redirect'

/** A finished site on disk. */
export class Output {
  /** Its files, as paths with slashes, sorted. */
  readonly files: ReadonlySet<string>
  /** The files of its pages, by their addresses: `/membership/`, `/404.html`. */
  readonly pages: ReadonlyMap<string, string>
  /** Where old addresses lead to. */
  readonly redirects: ReadonlyMap<string, string>
  readonly #hashes = new Map<string, string>()

  /** @throws when there is no such folder, or it cannot be read */
  constructor(readonly dir: string) {
    const entries = readdirSync(dir, { recursive: true, withFileTypes: true })
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    this.files = new Set(names.map((name) => name.split(path.sep).join('/')).sort())
    const pages = new Map<string, string>()
    const redirects = new Map<string, string>()
    for (const file of [...this.files].filter(isPage)) {
      const target = redirectIn(this.read(file))
      if (target === undefined) pages.set(addressOf(file), file)
      else redirects.set(addressOf(file), target)
    }
    this.pages = pages
    this.redirects = redirects
  }

  read(file: string): string {
    return readFileSync(path.join(this.dir, file), 'utf8')
  }

  /** The file behind a path of an address; undefined where there is none. */
  fileAt(pathname: string): string | undefined {
    const file = decodeAddress(pathname).slice(1)
    return this.files.has(file) ? file : undefined
  }

  /** Which bytes a file has. */
  hash(file: string): string {
    let hash = this.#hashes.get(file)
    if (hash === undefined) {
      const bytes = readFileSync(path.join(this.dir, file))
      hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
      this.#hashes.set(file, hash)
    }
    return hash
  }

  /** Two builds may have linked the same file: then nothing has to be read. */
  hasSameFile(other: Output, file: string): boolean {
    const [one, two] = [this, other].map(({ dir }) => statSync(path.join(dir, file)))
    if (one?.size !== two?.size) return false
    return (one?.ino === two?.ino && one?.dev === two?.dev) || this.hash(file) === other.hash(file)
  }
}

/** Next's own files and what it exports of the page for missing addresses beside `404.html` are no pages. */
function isPage(file: string): boolean {
  return file.endsWith('.html') && !/^(?:404|_next|_not-found)\//.test(file)
}

function addressOf(file: string): string {
  return encodeAddress(`/${file.replace(/(^|\/)index\.html$/, '$1')}`)
}
