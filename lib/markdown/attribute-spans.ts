import type { Root } from 'hast'
import { Tokenizer } from 'parse5'
import type { HtmlPlaces } from './html-places'
import type { PointAt } from './points'
import { attributeName } from './sanitise'
import type { Span } from './shortcodes'
import { eachElement } from './walk'

/**
 * Notes on each element where its attributes are written, in the field that `hast-util-from-parse5` has for that; of what
 * Markdown wrote it is the address alone. Changes the tree, whose offsets are still those of HTML's parser.
 *
 * @param destinationAt where Markdown has the address of an element
 */
export function noteAttributes(
  tree: Root,
  { toText, rawAt }: HtmlPlaces,
  destinationAt: (tagName: string, start: number) => Span | undefined,
  pointAt: PointAt,
): void {
  const position = ({ start, end }: Span) => ({ start: pointAt(start), end: pointAt(end) })
  eachElement(tree, (element) => {
    const start = element.position?.start.offset
    if (start === undefined) return
    const raw = rawAt(start)
    const destination = raw ? undefined : destinationAt(element.tagName, start)
    if (destination) {
      const name = element.tagName === 'a' ? 'href' : 'src'
      element.data = { position: { properties: { [name]: position(destination) } } }
    } else if (raw && Object.keys(element.properties).length > 0) {
      const spans = spansIn(raw.value.slice(raw.at))
      const properties = Object.keys(element.properties).map((name) => {
        const span = spans.get(attributeName(name))
        // What follows a span may stand on another line: it ends behind its last character.
        const end = span && toText(start + span.end - 1) + 1
        return [name, span && end && position({ start: toText(start + span.start), end })]
      })
      element.data = { position: { properties: Object.fromEntries(properties) } }
    }
  })
}

/** Where the attributes of the tag stand that a text starts with. */
function spansIn(html: string): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>()
  const nothing = () => undefined
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: ({ location }) => {
        for (const [name, place] of Object.entries(location?.attrs ?? {})) {
          spans.set(name, { start: place.startOffset, end: place.endOffset })
        }
        tokenizer.pause()
      },
      onComment: nothing,
      onDoctype: nothing,
      onEndTag: nothing,
      onEof: nothing,
      onCharacter: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
    },
  )
  tokenizer.write(html, true)
  return spans
}
