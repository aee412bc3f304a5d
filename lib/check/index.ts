import { type Checked, Checker, type Options } from './checker'
import type { Instead } from './discover'
import { hasErrors } from './finding'
import { readPages, readText, sweepTexts } from './texts'

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
  for (const { texts, take } of checker.look(instead)) take(texts.map(readText))
  return checker.verdict(now)
}

/**
 * Makes a check for the commands, which can be done as often as the content changes: what stays the same is not read again, and
 * texts that another process has read are not either.
 *
 * @param options `cacheDir` is that of the commands, `.cache`
 */
export function repeatedCheck(
  options: Options & { cacheDir: string },
): (instead?: Instead) => Promise<Checked> {
  const checker = new Checker(options)
  let swept: Promise<void> | undefined
  return async (instead) => {
    const unread = checker.look(instead)
    const read = await readPages(
      unread.map(({ texts }) => texts),
      options,
    )
    for (const [index, { take }] of unread.entries()) take(read[index] ?? [])
    swept ??= sweepTexts(options.cacheDir)
    await swept
    return checker.verdict(new Date())
  }
}

/** Checks all content once, for the commands. */
export function checkWithCache(options: Options & { cacheDir: string }): Promise<Checked> {
  return repeatedCheck(options)()
}

/** Whether a build may go on. */
export function isSound({ files }: Checked): boolean {
  return !files.some(hasErrors)
}
