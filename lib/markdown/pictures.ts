import type { Element, Root } from 'hast'
import type { Link, Root as MarkdownRoot, Paragraph, PhrasingContent } from 'mdast'
import { decodeAddress } from '@/lib/percent'
import { eachElement, eachNode } from './walk'

/**
 * A picture that is alone in its paragraph, or alone in a link there, is a figure: upstream draws both alike, and a
 * `<figure>` in a `<p>` is invalid. Changes the tree.
 */
export function markFigures(tree: MarkdownRoot): void {
  eachNode(tree, (node) => {
    if (node.type === 'paragraph' && isPictureAlone(node)) {
      node.data = { ...node.data, hName: 'figure' }
    }
  })
}

function isPictureAlone({ children }: Paragraph | Link): boolean {
  const [only, ...others] = children.filter((child) => !isBlank(child))
  if (!only || others.length > 0) return false
  return isPicture(only) || (only.type === 'link' && isPictureAlone(only))
}

function isPicture({ type }: PhrasingContent): boolean {
  return type === 'image' || type === 'imageReference'
}

function isBlank(child: PhrasingContent): boolean {
  return child.type === 'text' && child.value.trim() === ''
}

/** A figure that holds a picture and nothing else. */
export interface PictureFigure {
  picture: Element
  /** The link around the picture. */
  link?: Element
}

/** What `markFigures` made of a picture, also where the author wrote the same in HTML. */
export function pictureFigure(element: Element): PictureFigure | undefined {
  if (element.tagName !== 'figure') return undefined
  const only = onlyElement(element)
  if (only?.tagName === 'img') return { picture: only }
  const picture = only?.tagName === 'a' ? onlyElement(only) : undefined
  return only && picture?.tagName === 'img' ? { picture, link: only } : undefined
}

function onlyElement({ children }: Element): Element | undefined {
  const [only, ...others] = children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  return only?.type === 'element' && others.length === 0 ? only : undefined
}

/** Addresses of pictures as file names: Markdown percent-encodes what its author did not. Changes the tree. */
export function decodeNames(tree: Root): void {
  eachElement(tree, ({ tagName, properties }) => {
    if (tagName === 'img' && typeof properties.src === 'string') {
      properties.src = decodeAddress(properties.src)
    }
  })
}
