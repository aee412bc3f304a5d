import { urlOf } from '@/lib/url'

/** How an origin is written. URL takes more: `https:example.org`, or a line break in a name. */
export const ORIGIN = /^\s*[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#\\]+\/?\s*$/

/** The origin that an address names, without a slash at its end; undefined when it is no absolute http(s) origin. */
export function originOf(written: string): string | undefined {
  const url = ORIGIN.test(written) ? urlOf(written) : undefined
  return url?.href === `${url?.origin}/` ? url?.origin : undefined
}
