import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { CODE_KEPT_MS, sha256, sweep } from '@/lib/cache'

/** Below the root of the project, so that packages are found from there. */
const FOLDER = path.join('.cache', 'threads')

/**
 * A module in TypeScript with all of our code that it needs, as one module in JavaScript: a thread that reads hundreds of files by way
 * of tsx has worked for a second before it begins.
 *
 * @returns undefined where it cannot be written, such as on a disk that is read-only
 */
export async function threadCode(script: URL): Promise<URL | undefined> {
  try {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(script)],
      bundle: true,
      format: 'esm',
      logLevel: 'silent',
      packages: 'external',
      platform: 'node',
      write: false,
    })
    const code = outputFiles[0]?.contents ?? new Uint8Array()
    const file = path.resolve(FOLDER, `${sha256(code)}.mjs`)
    // By a rename: another command may be reading it.
    const fresh = `${file}.${randomUUID()}.new`
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(fresh, code)
    renameSync(fresh, file)
    await sweep(FOLDER, Date.now(), CODE_KEPT_MS)
    return pathToFileURL(file)
  } catch {
    // With tsx it runs as well, and says what is wrong with it.
    return undefined
  }
}
