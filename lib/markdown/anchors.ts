import { slug } from 'github-slugger'
import type { Element, Root } from 'hast'
import { plainText } from './inline'
import { pictureFigure } from './pictures'
import type { Shortcode } from './shortcodes'
import { eachElement } from './walk'

/**
 * The anchor that a figure wants: `figure-` and the slug of its id, else of its caption. It is what upstream gives it, and
 * links from elsewhere rely on it.
 */
function figureAnchor(id: string | undefined, caption: string | undefined): string | undefined {
  const name = slug(id || plainText(caption ?? ''))
  return name ? `figure-${name}` : undefined
}

/** The anchor that a shortcode wants. */
export function shortcodeAnchor({ name, params }: Shortcode): string | undefined {
  if (name !== 'figure') return undefined
  const value = (wanted: string) => params.findLast((param) => param.name === wanted)?.value
  return figureAnchor(value('id'), value('caption') || value('title'))
}

/** Gives figures that are a picture in Markdown the anchor of their caption, as the shortcode does. Changes the tree. */
export function nameFigures(tree: Root): void {
  eachElement(tree, (element) => {
    const caption = pictureFigure(element)?.picture.properties.title
    if (typeof caption !== 'string') return
    element.properties.id ??= figureAnchor(undefined, caption)
  })
}

/** The anchors that a compiled text wants, in the order of the text. Two may want the same. */
export function wantedAnchors(tree: Root): string[] {
  const wanted: string[] = []
  eachElement(tree, ({ properties }) => {
    wanted.push(...anchorsOfElement(properties))
  })
  return wanted
}

/** An element's own anchor, then those inside a shortcode, whose text is compiled when it is drawn. */
export function anchorsOfElement({ id, innerIds }: Element['properties']): string[] {
  return [
    ...(id === undefined ? [] : [String(id)]),
    ...(Array.isArray(innerIds) ? innerIds.map(String) : []),
  ]
}
