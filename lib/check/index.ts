import { setImmediate } from 'node:timers/promises'
import { type Checked, Checker, type Options, type Unread } from './checker'
import type { Instead } from './discover'
import { hasErrors } from './finding'
import { readText, sweepTexts, TextReader } from './texts'

export type { Checked } from './checker'
export type { Instead } from './discover'
export type { Finding } from './finding'
export type { CheckedFile, ContentDocument } from './rule'

/**
 * Checks all content: every file is read, everything is reported. It throws only when there is no content folder.
 *
 * @param options `now` is the time that dates are compared with
 * @param instead other bytes for files than those on the disk
 */
export function check(
  { now = new Date(), ...options }: Options & { now?: Date },
  instead?: Instead,
): Checked {
  const checker = new Checker(options)
  for (const { texts, take } of checker.look(instead, now)) take(texts.map(readText))
  return checker.verdict()
}

/** Pages that are looked at before threads that read the texts of others are heard. */
const AT_ONCE = 10

/**
 * Makes a check for the commands, which can be done as often as the content changes: what stays the same is not read again, and
 * texts that another process has read are not either.
 *
 * @param options `cacheDir` is that of the commands, `.cache`
 * @param whenRead is called, and waited for, when all texts are read, and before the rules for all pages together
 */
export function repeatedCheck(
  options: Options & { cacheDir: string },
  whenRead: () => unknown = () => undefined,
): (instead?: Instead) => Promise<Checked> {
  const checker = new Checker(options)
  let swept: Promise<void> | undefined
  return async (instead) => {
    const reader = new TextReader(options)
    try {
      const unread: { page: Unread; read: ReturnType<TextReader['read']> }[] = []
      for (const page of checker.look(instead, new Date())) {
        unread.push({ page, read: reader.read(page.texts) })
        if (unread.length % AT_ONCE === 0) await setImmediate()
      }
      await reader.all()
      const allRead = Promise.all(unread.map(({ read }) => read)).then(whenRead)
      // What ends a thread is thrown below.
      allRead.catch(() => undefined)
      for (const { page, read } of unread) {
        page.take(await read)
        page.judge()
        await setImmediate()
      }
      await allRead
    } finally {
      await reader.end()
    }
    swept ??= sweepTexts(options.cacheDir)
    await swept
    return checker.verdict()
  }
}

/** Checks all content once, for the commands. @param whenRead as for `repeatedCheck` */
export function checkWithCache(
  options: Options & { cacheDir: string },
  whenRead?: () => unknown,
): Promise<Checked> {
  return repeatedCheck(options, whenRead)()
}

/** Whether a build may go on. */
export function isSound({ files }: Checked): boolean {
  return !files.some(hasErrors)
}
