import { createHash, randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** What is kept of a piece of work: facts about it, and files. */
export interface Entry<Facts> {
  facts: Facts
  files: readonly CachedFile[]
}

export interface CachedFile {
  /** Where it lies now; it is not to be changed there. */
  path: string
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string
}

/** What work results in, before it is kept. */
export interface Made<Facts> {
  facts: Facts
  files: readonly Uint8Array[]
}

/** Long enough for a branch that is built once in a while. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
/** For what a change of the code makes anew, and so leaves behind: longer than a weekend. */
export const CODE_KEPT_MS = 4 * 24 * 60 * 60 * 1000
const LIST = 'entry.json'

/** The key of work on these bytes. @param settings all that the result depends on besides, versions of programs included */
export function keyOf(bytes: Uint8Array, settings: unknown): string {
  return createHash('sha256').update(bytes).update(JSON.stringify(settings)).digest('hex')
}

/**
 * The result of work that was done before, else of doing it now. An entry appears by one rename, so nobody finds half of it;
 * one that was damaged is made anew.
 */
export async function cached<Facts>(
  folder: string,
  key: string,
  make: () => Promise<Made<Facts>>,
): Promise<Entry<Facts>> {
  const place = path.join(folder, key)
  const found = async () => read<Facts>(place) ?? keep(place, await make())
  const working = (atWork.get(place) as Promise<Entry<Facts>> | undefined) ?? found()
  atWork.set(place, working)
  try {
    return await working
  } finally {
    atWork.delete(place)
  }
}

/** One picture in two folders is two files and one piece of work. */
const atWork = new Map<string, Promise<unknown>>()

/** What is kept at a place (a folder and a key); undefined when there is nothing, or nothing whole. */
export async function lookUp<Facts>(place: string): Promise<Entry<Facts> | undefined> {
  return read(place)
}

// Files are read and written at once: thousands of small ones take a seventh of the processor's time that promises take.
function read<Facts>(place: string): Entry<Facts> | undefined {
  try {
    const [seal, list = ''] = listOf(place).split('\n')
    if (seal !== sha256(list)) return undefined
    const { facts, hashes } = JSON.parse(list)
    const files = hashes.map((hash: string, index: number) => ({
      path: path.join(place, String(index)),
      hash,
    }))
    for (const file of files) if (sha256(readFileSync(file.path)) !== file.hash) return undefined
    touch(place)
    return { facts, files }
  } catch {
    return undefined
  }
}

/** An entry is a folder, or of facts alone a file: a folder takes as long to make as a text takes to be read. */
function listOf(place: string): string {
  try {
    return readFileSync(place, 'utf8')
  } catch (error) {
    // Of a first build, thousands are asked for and none is there: that is asked once.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error
    return readFileSync(path.join(place, LIST), 'utf8')
  }
}

/** Keeps the result of work at a place (a folder and a key). */
export async function keep<Facts>(place: string, made: Made<Facts>): Promise<Entry<Facts>> {
  // Two containers that share a cache have processes of one number.
  const fresh = `${place}.${randomUUID()}.new`
  try {
    return write(place, fresh, made)
  } catch (error) {
    // A full disk is not to stay full because of us.
    clearUp(fresh)
    // Facts alone need no disk: content can be checked where nothing may be written.
    if (made.files.length === 0) return { facts: made.facts, files: [] }
    throw error
  }
}

function write<Facts>(place: string, fresh: string, { facts, files }: Made<Facts>): Entry<Facts> {
  // In two steps: of a disk that is read-only, Node says "no such file" when it makes folders in one.
  mkdirSync(path.dirname(fresh), { recursive: true })
  const hashes = files.map(sha256)
  const line = JSON.stringify({ facts, hashes })
  // What was damaged can often still be read.
  const list = `${sha256(line)}\n${line}`
  if (files.length === 0) writeFileSync(fresh, list)
  else {
    mkdirSync(fresh)
    for (const [index, bytes] of files.entries()) {
      writeFileSync(path.join(fresh, String(index)), bytes)
    }
    writeFileSync(path.join(fresh, LIST), list)
  }
  try {
    renameSync(fresh, place)
  } catch {
    // A damaged entry; or another build made the same one in the meantime.
    if (read(place)) rmSync(fresh, { recursive: true })
    else replace(place, fresh)
  }
  return {
    facts,
    files: hashes.map((hash, index) => ({ path: path.join(place, String(index)), hash })),
  }
}

function replace(place: string, fresh: string): void {
  rmSync(place, { recursive: true, force: true })
  renameSync(fresh, place)
}

/** Says that an entry was used. */
function touch(place: string): void {
  try {
    const now = new Date()
    utimesSync(place, now, now)
  } catch {
    // Who may only read a cache cannot say so.
  }
}

function clearUp(fresh: string): void {
  try {
    rmSync(fresh, { recursive: true, force: true })
  } catch {
    // What went wrong before is what counts.
  }
}

/** Removes the entries that no build has used for a month, or for another time in milliseconds. */
export async function sweep(
  folder: string,
  now: number = Date.now(),
  keptMs: number = KEPT_MS,
): Promise<void> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  for (const name of readdirSync(folder)) {
    const place = path.join(folder, name)
    const used = statSync(place, { throwIfNoEntry: false })
    if (used && now - used.mtimeMs > keptMs) rmSync(place, { recursive: true, force: true })
  }
}

/** The hash of a file or of a text, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
