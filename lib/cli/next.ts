import { rm } from 'node:fs/promises'
import { hashOfCode } from '@/lib/drawn/code'
import { drawListEnvironment } from '@/lib/drawn/draw-list'
import { startAhead } from './ahead'
import { folders, settings } from './settings'

/** Next, as it was started. */
export interface Started {
  /** The hash of the code that it compiles. */
  code: string
  /** Tells it to draw what is listed, and waits for its end. */
  next: () => Promise<void>
}

/** Starts Next. It compiles at once, and then waits to be told to draw. */
export function startNext(): Started {
  // Before Next reads the code: what is edited from now on shows.
  const code = hashOfCode('.', settings.contentDir)
  const goOn = startAhead({ package: 'next', args: ['build'] }, drawListEnvironment)
  const next = async () => {
    // `out/` has links to its files. Next removes it too, before it writes; it is not to be told by an update that it does not.
    await rm(folders.exportDir, { recursive: true, force: true })
    await goOn()
  }
  return { code, next }
}
