/** Somebody waits for the preview, and the job costs money. */
const LONGEST = 5 * 60_000

/** What is told to wait when GitHub says "too many" and not how long. Its documentation asks for a minute. */
const MINUTE = 60_000

/** What of an answer says whether to ask again. */
export interface Answer {
  status: number
  headers: Headers
  /** What GitHub says of an error. */
  message: string
}

/**
 * How long to wait before the same is asked again, in milliseconds; undefined when that would not help, or takes too long.
 * Source: "Best practices for using the REST API" (Retry-After, x-ratelimit-reset, then a minute; others grow with each attempt).
 *
 * @param answer undefined when there was none, or none that could be read
 * @param attempt how many there were, from 1
 */
export function waitFor(
  answer: Answer | undefined,
  attempt: number,
  now = Date.now(),
): number | undefined {
  // Two that failed together should not come back together.
  const growing = 1000 * 2 ** (attempt - 1) * (1 + Math.random() / 2)
  if (!answer) return growing
  const told = toldToWait(answer.headers, now)
  if (answer.status === 429 || (answer.status === 403 && isLimit(answer))) {
    return within(told ?? MINUTE * attempt)
  }
  return answer.status >= 500 ? within(Math.max(told ?? 0, growing)) : undefined
}

/** 403 is also what GitHub says to those who may not: asking again does not help them. */
function isLimit({ headers, message }: Answer): boolean {
  return (
    headers.has('retry-after') ||
    headers.get('x-ratelimit-remaining') === '0' ||
    /rate limit/i.test(message)
  )
}

function toldToWait(headers: Headers, now: number): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  if (seconds >= 0) return seconds * 1000
  if (headers.get('x-ratelimit-remaining') !== '0') return undefined
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000
  return Number.isNaN(reset) ? undefined : Math.max(1000, reset - now)
}

function within(wait: number): number | undefined {
  return wait <= LONGEST ? wait : undefined
}
