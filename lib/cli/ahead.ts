import type { Step } from './run'
import { step } from './step'

/**
 * Starts a step of the build before there is what it works on. It does what it can without that, and then waits to be told
 * (`until-told.mjs`; docs/decisions/0038). The build ends with the step's output when it fails, also while it is not yet told.
 *
 * @returns tells the step that all it needs is there, and waits for its end
 */
export function startAhead(what: Step, env: Record<string, string> = {}): () => Promise<void> {
  let tell: (word: string) => void = () => undefined
  const input = new Promise<string>((resolve) => {
    tell = resolve
  })
  const ended = step(what, { env: { ...env, STARTED_AHEAD: '1' }, input })
  // Whoever waits for its end hears of it.
  ended.catch(() => undefined)
  return () => {
    tell('go on')
    return ended
  }
}
