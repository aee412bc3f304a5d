import type { Element } from 'domhandler'
import type { Directive } from './sources'

/** An address in a page, and the directive that speaks for it. */
export type Need = readonly [Directive, address: string]

/** What the attributes of elements load, or send to. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Directive>>>> = {
  a: { ping: 'connect-src' },
  area: { ping: 'connect-src' },
  audio: { src: 'media-src' },
  base: { href: 'base-uri' },
  button: { formaction: 'form-action' },
  embed: { src: 'object-src' },
  feimage: { href: 'img-src' },
  form: { action: 'form-action' },
  frame: { src: 'frame-src' },
  iframe: { src: 'frame-src' },
  image: { href: 'img-src' },
  img: { src: 'img-src', srcset: 'img-src' },
  input: { src: 'img-src', formaction: 'form-action' },
  object: { data: 'object-src' },
  script: { src: 'script-src', href: 'script-src' },
  source: { src: 'media-src', srcset: 'img-src' },
  track: { src: 'media-src' },
  use: { href: 'img-src' },
  video: { src: 'media-src', poster: 'img-src' },
}

/** What a `<link>` loads, by a word of its `rel`; a style sheet loads more, and most of it from beside itself. */
const LINKS: Readonly<Record<string, readonly Directive[]>> = {
  'apple-touch-icon': ['img-src'],
  icon: ['img-src'],
  manifest: ['manifest-src'],
  modulepreload: ['script-src'],
  stylesheet: ['style-src', 'font-src', 'img-src'],
}

/** What a `<link rel="preload">` loads, by its `as`. */
const PRELOADS: Readonly<Record<string, readonly Directive[]>> = {
  audio: ['media-src'],
  fetch: ['connect-src'],
  font: ['font-src'],
  image: ['img-src'],
  script: ['script-src'],
  style: ['style-src'],
  track: ['media-src'],
  video: ['media-src'],
}

/**
 * Names, on a `<script>`, the origins that it connects to, between spaces: in its text, nobody can tell them from other words.
 * It is for the policy, and does not stay in the page.
 */
export const CONNECTS = 'data-connects'

/** The addresses that an element loads or sends to, as they are written. */
export function addressesOf({ name, attribs }: Element): Need[] {
  const connects = words(attribs[CONNECTS]).map((address): Need => ['connect-src', address])
  if (name === 'link') return [...connects, ...addressesOfLink(attribs)]
  const directives = Object.entries(ATTRIBUTES[name.toLowerCase()] ?? {})
  const loaded = directives.flatMap(([attribute, directive]) =>
    addressesIn(attribute, attribs[attribute]).map((address): Need => [directive, address]),
  )
  // A form without an address is sent to the page itself.
  const itself: Need[] = name === 'form' && !attribs.action ? [['form-action', '']] : []
  return [...connects, ...loaded, ...itself]
}

function addressesOfLink({ rel, as, href, imagesrcset }: Readonly<Record<string, string>>): Need[] {
  const addresses = [...addressesIn('href', href), ...addressesIn('imagesrcset', imagesrcset)]
  const directives = words(rel?.toLowerCase()).flatMap(
    (word) => (word === 'preload' ? PRELOADS[as?.toLowerCase() ?? ''] : LINKS[word]) ?? [],
  )
  return directives.flatMap((directive) => addresses.map((address): Need => [directive, address]))
}

function addressesIn(attribute: string, written: string | undefined): readonly string[] {
  if (!written) return []
  if (attribute === 'ping') return words(written)
  if (!attribute.endsWith('srcset')) return [written]
  // A space or a comma ends an address, which may hold commas all the same (HTML, "parse a srcset attribute").
  const candidates = written.matchAll(/(\S*[^\s,])(?:\s[^,]*)?(?:,|$)/g)
  return [...candidates].map(([, address = '']) => address)
}

function words(text = ''): string[] {
  return text.split(/[\t\n\f\r ]+/).filter(Boolean)
}
