import type { Entry } from 'yauzl'
import { named } from '@/lib/preview/publish/harmless'
import { Refusal } from './refusal'

/** Unix kinds of files, in the upper half of the attributes (`sys/stat.h`). */
const KIND = 0o170000
const REGULAR = 0o100000
const FOLDER = 0o040000

/** Windows: a link, a junction or the like. */
const REPARSE_POINT = 0x400

/** PKWARE's field for Unix: behind 12 bytes stands where a link leads to, hard ones as well, or which device it is (APPNOTE 4.5.7). */
const UNIX_FIELD = 0x000d

/** Refuses everything that is neither a file nor a folder. @throws Refusal */
export function refuseKind(entry: Entry): void {
  const kind = (entry.externalFileAttributes >>> 16) & KIND
  const isPlain = kind === 0 || kind === (isFolder(entry) ? FOLDER : REGULAR)
  const isLink =
    (entry.externalFileAttributes & REPARSE_POINT) !== 0 ||
    entry.extraFields.some(({ id, data }) => id === UNIX_FIELD && data.length > 12)
  if (!isPlain || isLink) {
    throw new Refusal(
      `${named(entry.fileName)} is neither a file nor a folder, but a link or a device.`,
    )
  }
  if (entry.isEncrypted()) throw new Refusal(`${named(entry.fileName)} is encrypted.`)
}

export function isFolder({ fileName }: Entry): boolean {
  return fileName.endsWith('/')
}
