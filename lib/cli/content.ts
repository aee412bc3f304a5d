import { statSync } from 'node:fs'
import { EXIT } from './exit'
import { settings } from './settings'

/** Ends the command with a sentence when there is no content folder: nothing can be said about content then. */
export function requireContent(): void {
  if (isFolder(settings.contentDir)) return
  console.error(
    `There is no content folder "${settings.contentDir}". Start the command in the root of the repository, or set CONTENT_DIR.`,
  )
  process.exit(EXIT.calledWrongly)
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false
}
