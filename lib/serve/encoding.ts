import { parseAccept } from 'hono/utils/accept'

/** What a file may have beside it, for which the library looks in this order. */
const CODINGS = ['br', 'zstd', 'gzip']

/**
 * The codings that a browser likes best (RFC 9110, 12.5.3), as the library can read them: it takes what is written without a
 * weight, and nothing else.
 *
 * @param accepted the value of `Accept-Encoding`
 * @returns such as `br, gzip`; '' when the file itself is to be sent
 */
export function bestCodings(accepted: string): string {
  const weights = new Map(parseAccept(accepted).map(({ type, q }) => [type.toLowerCase(), q]))
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0
  const most = Math.max(...CODINGS.map(weightOf))
  // Browsers that say nothing of the file itself take it too, and like it least.
  const isPlainBetter = most === 0 || most < (weights.get('identity') ?? 0)
  return isPlainBetter ? '' : CODINGS.filter((coding) => weightOf(coding) === most).join(', ')
}
