/**
 * The address that is written there, as `new URL` reads it; undefined when it is none. `URL.canParse` cannot say it: asked thousands of times, that of Node 20 and 22
 * takes `https://é.example` for none.
 */
export function urlOf(written: string, base?: string | URL): URL | undefined {
  try {
    return new URL(written, base)
  } catch {
    return undefined
  }
}
