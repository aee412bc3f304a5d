import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * The files of a folder, as paths with slashes, in the order of their names.
 *
 * @throws when there is none, or something that is not a file
 */
export function exportedFiles(exportDir: string): string[] {
  const entries = statSync(exportDir, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(exportDir, { recursive: true, withFileTypes: true })
    : []
  const files: string[] = []
  for (const entry of entries) {
    if (entry.isDirectory()) continue
    const file = path.relative(exportDir, path.join(entry.parentPath, entry.name))
    if (entry.isSymbolicLink()) {
      // Some hosts follow links, some refuse them, and a link could lead to any file of this machine.
      throw new Error(`${file} is a symbolic link: only files can be published.`)
    }
    files.push(file.split(path.sep).join('/'))
  }
  if (files.length === 0) {
    throw new Error(`Nothing was exported: ${exportDir}/ is missing or empty.`)
  }
  return files.sort()
}
