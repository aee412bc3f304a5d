import { text } from 'node:stream/consumers'

/**
 * Waits in a step of the build that was started ahead (`ahead.ts`), until what it needs is there; in any other program, for
 * nothing. The build says a word on standard input then. When that ends without one, the build was ended itself.
 *
 * @param {NodeJS.ReadableStream} [input]
 */
export async function untilTold(input = process.stdin) {
  if (!process.env.STARTED_AHEAD) return
  if ((await text(input)) === '') throw new Error('The build has ended: there is nothing to do.')
}
