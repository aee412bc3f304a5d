import type { Element } from 'hast'
import type { Span } from '@/lib/check/finding'
import { type CompiledText, compile, compileInline } from '@/lib/markdown'
import { eachElement } from '@/lib/markdown/walk'
import { anchorsAt, type WantedAnchor } from './anchors'
import { breakAt } from './breaks'
import { headingAt, type ReadHeading } from './headings'
import { spanOf } from './html'
import { linkAt, type NamedLink } from './links'
import { isPlain } from './plain'
import { type ReadRemoved, removedAt } from './removed'
import { type UnreadMarkup, unreadIn } from './unread'

/** What the rules have to know of a Markdown text: plain data, which can be kept and sent. Offsets count in the text. */
export interface ReadText extends Pick<CompiledText, 'parts' | 'mistakes'> {
  removed: readonly ReadRemoved[]
  addresses: readonly Written[]
  links: readonly NamedLink[]
  anchors: readonly WantedAnchor[]
  headings: readonly ReadHeading[]
  /** Spaces at the ends of lines that break them. */
  breaks: readonly Span[]
  unread: readonly UnreadMarkup[]
}

/** An address in an attribute, in the order of the text. */
export interface Written {
  kind: 'link' | 'picture'
  value: string
  /** The address as it is written, without quotes; else the element. Undefined where nobody knows. */
  span?: Span
  /** What a picture shows, in words, and where it says so; undefined when nothing does. */
  alt?: { text: string; span?: Span }
}

/** Of paragraphs of nothing but words. */
const NOTHING: ReadText = {
  parts: [],
  mistakes: [],
  removed: [],
  addresses: [],
  links: [],
  anchors: [],
  headings: [],
  breaks: [],
  unread: [],
}

/** Reads a text. */
export function readText(text: string): ReadText {
  return isPlain(text) ? NOTHING : read(text, compile(text))
}

/** Reads a title, a name or a label. */
export function readLine(line: string): ReadText {
  return read(line, { ...compileInline(line), parts: [], mistakes: [] })
}

function read(text: string, { tree, parts, mistakes, removed }: CompiledText): ReadText {
  const addresses: Written[] = []
  const links: NamedLink[] = []
  const anchors: WantedAnchor[] = []
  const headings: ReadHeading[] = []
  const breaks: Span[] = []
  // Once for all: texts are most of what a check has to do.
  eachElement(tree, (element) => {
    links.push(...linkAt(element))
    anchors.push(...anchorsAt(text, element, parts))
    headings.push(...headingAt(text, element))
    breaks.push(...breakAt(text, element))
    const { href, src, alt } = element.properties
    if (element.tagName === 'a' && typeof href === 'string') {
      addresses.push({ kind: 'link', value: href, ...place(text, element, 'href') })
    }
    if (element.tagName === 'img' && typeof src === 'string') {
      addresses.push({
        kind: 'picture',
        value: src,
        ...place(text, element, 'src'),
        ...(typeof alt === 'string' && alt !== '' && { alt: altAt(text, element, alt) }),
      })
    }
  })
  return {
    parts,
    mistakes,
    removed: removed.map((one) => removedAt(text, one)),
    addresses,
    links,
    anchors,
    headings,
    breaks,
    unread: unreadIn(text, tree),
  }
}

/** A picture begins with its alt text in Markdown; in HTML it may stand anywhere. */
function altAt(text: string, element: Element, alt: string): { text: string; span?: Span } {
  const from = element.position?.start.offset ?? text.length
  const start = text.indexOf(alt, from)
  const end = start + alt.length
  const isWithin = start !== -1 && end <= (element.position?.end.offset ?? 0)
  return isWithin ? { text: alt, span: { start, end } } : { text: alt }
}

/** The name of an attribute, and the quote of its value. */
const BEFORE_VALUE = /^(?:href|src)\s*=\s*(["']?)(?!$)/i

function place(
  text: string,
  { data, position }: Element,
  property: 'href' | 'src',
): { span?: Span } {
  const span = spanOf({ position: data?.position?.properties?.[property] ?? position })
  if (!span) return {}
  const isHtml = text[position?.start.offset ?? 0] === '<'
  const [before, quote] = (isHtml && BEFORE_VALUE.exec(text.slice(span.start, span.end))) || [
    '',
    '',
  ]
  return { span: { start: span.start + before.length, end: span.end - (quote ? 1 : 0) } }
}
