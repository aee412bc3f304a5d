/** The origin that an address names, without a slash at its end; undefined when it is no absolute http(s) origin. */
export function originOf(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined
  const { origin, protocol, href } = new URL(written)
  return /^https?:$/.test(protocol) && href === `${origin}/` ? origin : undefined
}
