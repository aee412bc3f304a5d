import path from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { serialise } from './serialise'

/** How long a burst of changes may last before it is looked at: editors write a file in several steps. */
const SETTLE_MS = 40

/**
 * Follows what happens in a folder and below it.
 *
 * @param changed is called after changes, and never twice at once; it must not reject
 */
export function follow(folder: string, changed: () => Promise<void>): FSWatcher {
  const root = path.resolve(folder)
  const watcher = watch(root, { ignoreInitial: true })
  const after = serialise(changed)
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', (event, place) => {
    // Git takes the folder away and puts another there when it changes branches: the watcher would stay with the old one.
    if (event === 'unlinkDir' && place === root) watcher.unwatch(root).add(root)
    clearTimeout(timer)
    timer = setTimeout(after, SETTLE_MS)
  })
  return watcher
}
