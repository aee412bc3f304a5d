import path from 'node:path'
import type { Entry } from 'yauzl'
import { named } from '@/lib/preview/publish/harmless'
import { REPORT } from '@/lib/preview/publish/words'
import { isFolder, refuseKind } from './kinds'
import { LIMITS, type Limits } from './limits'
import { keyOf, refuseName } from './names'
import { Refusal } from './refusal'
import { isLeftOut, isOfSite } from './types'

/** A file that is published. */
export interface Listed {
  /** Its place in the preview: the report is a folder beside the pages. */
  path: string
  entry: Entry
}

/**
 * Looks at one entry after the other, before anything of them is unpacked.
 */
export class Gate {
  readonly files: Listed[] = []
  readonly #limits: Limits
  /** Files and folders, by their keys: what they are, as they are written. */
  readonly #seen = new Map<string, { written: string; isFolder: boolean }>()
  #entries = 0
  #bytes = 0

  constructor(limits: Limits = LIMITS) {
    this.#limits = limits
  }

  /** @throws Refusal */
  add(entry: Entry): void {
    const limits = this.#limits
    this.#entries += 1
    if (this.#entries > limits.entries)
      throw new Refusal(`It has more than ${limits.entries} entries.`)
    refuseKind(entry)
    const written = isFolder(entry) ? entry.fileName.slice(0, -1) : entry.fileName
    const [top = '', ...rest] = written.split('/')
    const inside = rest.join('/')
    // The finish makes some hidden files itself: they are known by their whole names, and never written.
    const isKnown = top === 'site' && isLeftOut(inside)
    refuseName(isKnown ? written.replace(/(^|\/)\./g, '$1') : written)
    this.#refuseTwice(written, isFolder(entry))
    if (top !== 'site' && top !== 'report') {
      throw new Refusal(`${named(written)} is neither in \`site/\` nor in \`report/\`.`)
    }
    if (isFolder(entry)) return
    if (inside === '') throw new Refusal(`${named(top)} is a file, and must be a folder.`)
    this.#refuseSize(entry)
    if (isKnown) return
    if (top === 'site' && keyOf(rest[0] ?? '') === REPORT) {
      throw new Refusal(`${named(written)} is where the report goes.`)
    }
    if (!isOfSite(inside)) throw new Refusal(`${named(written)} is of a type that no page needs.`)
    this.files.push({ path: top === 'site' ? inside : path.posix.join(REPORT, inside), entry })
    if (this.files.length > limits.files)
      throw new Refusal(`It has more than ${limits.files} files.`)
  }

  /** Two names of one key, or a file that is a folder as well. */
  #refuseTwice(written: string, isFolder: boolean): void {
    const parts = written.split('/')
    for (const [index] of parts.entries()) {
      const part = parts.slice(0, index + 1).join('/')
      const isWhole = index === parts.length - 1
      const seen = this.#seen.get(keyOf(part))
      const here = { written: part, isFolder: !isWhole || isFolder }
      if (!seen) this.#seen.set(keyOf(part), here)
      else if (seen.written !== part || !seen.isFolder || !here.isFolder) {
        throw new Refusal(
          `${named(part)} is there twice, or in another spelling that some systems take for the same.`,
        )
      }
    }
  }

  /** The unzipping holds each file to what it says of its size. */
  #refuseSize({ fileName, uncompressedSize, compressedSize }: Entry): void {
    const { file, total, ratio, ratioFrom } = this.#limits
    if (uncompressedSize > file)
      throw new Refusal(`${named(fileName)} is larger than ${file} bytes.`)
    if (uncompressedSize > ratioFrom && uncompressedSize > compressedSize * ratio) {
      throw new Refusal(
        `${named(fileName)} becomes more than ${ratio} times as large when it is unpacked.`,
      )
    }
    this.#bytes += uncompressedSize
    if (this.#bytes > total)
      throw new Refusal(`It is larger than ${total} bytes when it is unpacked.`)
  }
}
