import type { Element, Root } from 'hast'
import type { ComponentProps } from 'react'
import { CONTINUE, EXIT, visit } from 'unist-util-visit'
// biome-ignore lint/style/noRestrictedImports: shortcodes are part of text, and this is where text is drawn
import { paramsOf } from '@/components/shortcodes/params'
// biome-ignore lint/style/noRestrictedImports: see above
import { componentOf, registry } from '@/components/shortcodes/registry'
import { type Page, pictureOf } from '@/lib/content'
import { compile, pictureFigure, place } from '@/lib/markdown'
import type { ShortcodePart } from '@/lib/markdown/shortcodes'
import type { Breadth } from './breadth'
import { BOX, inParagraph } from './breadths'
import { Picture } from './Picture'
import styles from './Prose.module.css'
import { TextLink } from './TextLink'
import { toReact } from './toReact'

interface Context {
  /** The page that it stands on. */
  page: Page
  /** The level of its highest heading. */
  level: number
  /** How wide it can be, if not as wide as a section. */
  breadth?: Breadth
  /** It is among what is seen first: its first picture does not wait. */
  priority?: boolean
}

interface Props extends Context {
  /** Markdown with shortcodes. */
  text: string
  /** The ids of its anchors, from the outline of the page. */
  ids: readonly string[]
}

/** A Markdown text of a page. */
export function Prose({ text, ids, ...context }: Props) {
  const { page, level } = context
  const { tree, parts } = compile(text)
  const placed = place(tree, { level, ids })
  if (placed.children.length === 0) return null
  const first = context.priority ? firstPicture(placed, parts) : undefined
  const at = (node: Element) => ({ ...context, priority: node === first })
  return (
    <div className={styles.prose}>
      {toReact(placed, {
        a: (link: ComponentProps<'a'>) => <TextLink {...link} page={page} />,
        figure: (figure: Attributes<'figure'>) => (
          <TextFigure {...figure} context={at(figure.node)} />
        ),
        img: (picture: Attributes<'img'>) => (
          <TextPicture {...picture} context={at(picture.node)} />
        ),
        shortcode: ({ node }: { node: Element }) => (
          <TextShortcode {...{ node, text, parts, context: at(node) }} />
        ),
      })}
    </div>
  )
}

/** What is seen first may have several pictures, and the first one is not to share its way with the others. */
function firstPicture(tree: Root, parts: readonly ShortcodePart[]): Element | undefined {
  let first: Element | undefined
  visit(tree, 'element', (element) => {
    const part = element.tagName === 'shortcode' && parts[Number(element.properties.index)]
    const isFigure = part && part.kind === 'shortcode' && part.name === 'figure'
    if (element.tagName !== 'img' && !isFigure && !pictureFigure(element)) return CONTINUE
    first = element
    return EXIT
  })
  return first
}

interface ShortcodeProps {
  node: Element
  text: string
  parts: readonly ShortcodePart[]
  context: Context
}

/** A shortcode. What it encloses is a text of its own. */
function TextShortcode({ node: { properties }, text, parts, context }: ShortcodeProps) {
  const part = parts[Number(properties.index)]
  const Drawn = part?.kind === 'shortcode' && componentOf(part.name)
  if (!Drawn) return null
  const { inner } = part
  const { id, innerIds } = properties
  return (
    <Drawn {...context} params={paramsOf(part)} id={typeof id === 'string' ? id : undefined}>
      {inner && (
        <Prose
          {...context}
          text={text.slice(inner.start, inner.end)}
          ids={Array.isArray(innerIds) ? innerIds.map(String) : []}
        />
      )}
    </Drawn>
  )
}

type Attributes<Name extends 'figure' | 'img'> = ComponentProps<Name> & { node: Element }

/** A figure that is a picture in Markdown looks like one that is a shortcode; others are drawn as they are written. */
function TextFigure({ node, context, ...rest }: Attributes<'figure'> & { context: Context }) {
  const found = pictureFigure(node)
  if (!found) return <figure {...rest} />
  const { alt, height, src, title, width } = found.picture.properties
  const { href } = found.link?.properties ?? {}
  const written = { alt, caption: title, class: rest.className, height, link: href, src, width }
  const params = Object.entries(written).flatMap(([name, value]) =>
    value ? [[name, String(value)]] : [],
  )
  return <registry.figure {...context} id={rest.id} params={Object.fromEntries(params)} />
}

/** A picture in a line. One that is no file of the page gives way to its description: nothing loads from elsewhere. */
function TextPicture({ context, ...attributes }: Attributes<'img'> & { context: Context }) {
  const { src, alt = '', width, height, id, className, style, title } = attributes
  const picture = typeof src === 'string' ? pictureOf(context.page, src) : undefined
  if (!picture) return alt
  return (
    <Picture
      {...{ picture, alt, width, height, id, className, style, title }}
      breadth={inParagraph(context.breadth ?? BOX)}
      priority={context.priority}
    />
  )
}
