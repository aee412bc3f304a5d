import { hashOfCode } from '@/lib/drawn/code'
import { drawListEnvironment } from '@/lib/drawn/draw-list'
import { startAhead } from './ahead'
import { settings } from './settings'

/** Next, as it was started. */
export interface Started {
  /** The hash of the code that it compiles. */
  code: string
  /** Tells it to draw what is listed, and waits for its end. */
  next: () => Promise<void>
}

/** Starts Next. It compiles at once, and then waits to be told to draw. */
export async function startNext(): Promise<Started> {
  // Before Next reads the code: what is edited from now on shows.
  const code = await hashOfCode('.', settings.contentDir)
  return { code, next: startAhead({ package: 'next', args: ['build'] }, drawListEnvironment) }
}
