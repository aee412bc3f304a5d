import { urlOf } from '@/lib/url'

/** The directives of a policy that name sources, in the order in which a policy lists them (CSP 3, sections 6.1 to 6.4). */
const DIRECTIVES = [
  'script-src',
  'style-src',
  'img-src',
  'font-src',
  'media-src',
  'frame-src',
  'object-src',
  'connect-src',
  'manifest-src',
  'base-uri',
  'form-action',
] as const

export type Directive = (typeof DIRECTIVES)[number]

/** These do not fall back to `default-src`: without them, everything would be allowed. */
const ALONE: readonly Directive[] = ['base-uri', 'form-action']

/** What a page may load, send and run: sources by directive. */
export class Sources {
  readonly #allowed = new Map<Directive, Set<string>>()

  /** @param source as a policy writes it: `'self'`, `https://example.org`, `'sha256-…'` */
  allow(directive: Directive, source: string): void {
    const sources = this.#allowed.get(directive) ?? new Set()
    this.#allowed.set(directive, sources.add(source))
  }

  /** The directives as a policy lists them. What is not listed falls back to `default-src 'none'`. */
  toString(): string {
    return DIRECTIVES.flatMap((directive) => {
      const sources = this.#allowed.get(directive)
      if (sources) return [directive, ...[...sources].sort()].join(' ')
      return ALONE.includes(directive) ? `${directive} 'none'` : []
    }).join(';')
  }
}

/** Stands for the place where a page is served, which nobody knows while it is made. */
const HERE = 'https://here.invalid/'

/** Hosts that a policy can name. Addresses may hold more, which would be read as syntax of the policy: `https://a;base-uri`. */
const NAMEABLE = /^[a-z]+:\/\/[a-z0-9.-]+(?::\d+)?$/

/**
 * The source that lets an address be loaded: `'self'` for one of the same origin, else its origin, else its scheme (`data:`).
 *
 * @param address as it stands in the page
 * @param base that of `<base href>`, when the page has one
 * @returns undefined for what is no address, and for a host that no policy can name
 */
export function sourceOf(address: string, base = ''): string | undefined {
  const url = urlOf(address, urlOf(base, HERE) ?? HERE)
  if (!url) return undefined
  const { origin, protocol } = url
  if (`${origin}/` === HERE) return "'self'"
  if (origin === 'null' || protocol === 'blob:') return protocol
  return NAMEABLE.test(origin) ? origin : undefined
}
