import { BadSetting } from '@/lib/environment'
import { NotInstalled } from './run'

/** Exit codes (docs/contracts.md). */
export const EXIT = { done: 0, contentAtFault: 1, calledWrongly: 2 } as const

/** What a disk says that cannot be written; not what a mistake of ours says. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM'])

/** Runs a command. One that was called wrongly, or finds the disk full, ends with a sentence, and not with a stack trace. */
export async function command(run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence === undefined) throw error
    console.error(sentence)
    // At once: steps that were started would go on, and one may wait to be told something.
    process.exit(EXIT.calledWrongly)
  }
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof BadSetting || error instanceof NotInstalled) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ERR_MODULE_NOT_FOUND') {
    // A file of ours that is not there is a mistake of ours.
    const [, name] = /^Cannot find package '([^']+)'/.exec(message) ?? []
    return name && new NotInstalled(name).message
  }
  return code !== undefined && DISK.has(code)
    ? `A file cannot be read or written: ${message}. Make room or allow it, and start again.`
    : undefined
}
