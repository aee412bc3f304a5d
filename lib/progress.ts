/** Where progress is shown: standard error, which nobody parses. */
export interface Screen {
  isTTY?: boolean
  write: (text: string) => unknown
}

/** Short work is done before anybody wonders. */
const PATIENCE_MS = 2000
/** A log gets a line as often as somebody looks for one; a terminal shows its one line anew more often. */
const PAUSE_MS = { log: 5000, terminal: 200 }
const CLEAR_LINE = '\r\u001b[K'

/**
 * Counts work that may take long: "Pictures: 12 of 340". Nothing is shown of work that is short.
 *
 * @param now the time in milliseconds; tests bring their own
 */
export function progress(
  what: string,
  total: number,
  screen: Screen = process.stderr,
  now: () => number = () => performance.now(),
) {
  const pause = screen.isTTY ? PAUSE_MS.terminal : PAUSE_MS.log
  let done = 0
  let next = now() + PATIENCE_MS
  let isShown = false
  return {
    /** One more is done. */
    step(): void {
      done++
      if (done === total || now() < next) return
      next = now() + pause
      isShown = true
      const line = `${what}: ${done} of ${total}`
      screen.write(screen.isTTY ? `${CLEAR_LINE}${line}` : `${line}\n`)
    },
    /** Leaves the terminal as it was. */
    end(): void {
      if (isShown && screen.isTTY) screen.write(CLEAR_LINE)
    },
  }
}
