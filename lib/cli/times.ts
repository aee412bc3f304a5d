import { writeFileSync } from 'node:fs'

const times: Record<string, number> = {}

/**
 * Does a step of the build. Where BUILD_TIMES names a file, it then holds the seconds that every step took so far, as JSON:
 * `npm run bench:build` reads it.
 *
 * @returns what the step returns
 */
export async function timed<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now()
  try {
    return await work()
  } finally {
    // A step may be done twice.
    times[step] = (times[step] ?? 0) + (performance.now() - started) / 1000
    const file = process.env.BUILD_TIMES
    if (file) writeFileSync(file, JSON.stringify(times))
  }
}
