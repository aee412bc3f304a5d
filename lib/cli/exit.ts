import { BadSetting } from '@/lib/environment'

/** Exit codes (docs/contracts.md). */
export const EXIT = { done: 0, contentAtFault: 1, calledWrongly: 2 } as const

/** Runs a command. One that was called wrongly ends with a sentence, and not with a stack trace. */
export async function command(run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof BadSetting)) throw error
    console.error(error.message)
    process.exitCode = EXIT.calledWrongly
  }
}
