import { cp, lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

/** Copies all that was exported to a folder that is not there yet. */
export async function copyExport(exportDir: string, target: string): Promise<void> {
  const exported = await readdir(exportDir).catch(() => [])
  if (exported.length === 0) {
    throw new Error(`Nothing was exported: ${exportDir}/ is missing or empty.`)
  }
  await cp(exportDir, target, {
    recursive: true,
    errorOnExist: true,
    force: false,
    filter: async (source) => {
      if ((await lstat(source)).isSymbolicLink()) {
        // Some hosts follow links, some refuse them, and a link could lead to any file of this machine.
        const name = path.relative(exportDir, source)
        throw new Error(`${name} is a symbolic link: only files can be published.`)
      }
      return true
    },
  })
}
