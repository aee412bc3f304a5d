import { type Element, isTag } from 'domhandler'
import { elementsOf, textIn } from '@/lib/finish/walk'

/**
 * What stands in a text for a picture, a film or a frame: its name in brackets, and what is shown where it cannot be seen otherwise.
 *
 * @returns '' for what is only there to be looked at, undefined for an element that is none of these
 */
export function mediumOf(element: Element): string | undefined {
  const { name, attribs } = element
  if (name === 'svg') return bracketed(attribs['aria-label'] || titleIn(element))
  if (name === 'img' || (name === 'input' && attribs.type === 'image'))
    return bracketed(attribs.alt)
  if (name === 'iframe' || name === 'object' || name === 'embed' || name === 'frame') {
    return shown(attribs.title || name, attribs.src ?? attribs.data)
  }
  if (name === 'video' || name === 'audio') {
    const source = element.children.find((child) => isTag(child) && child.name === 'source')
    const from = source && isTag(source) ? source.attribs.src : undefined
    return shown(attribs['aria-label'] || attribs.title || name, attribs.src ?? from)
  }
  if (name === 'input') return bracketed(attribs.value || attribs.placeholder)
  return undefined
}

function titleIn(element: Element): string | undefined {
  const title = [...elementsOf(element)].find(({ name }) => name === 'title')
  return title && textIn(title)
}

function bracketed(text: string | undefined): string {
  return text ? `[${text}]` : ''
}

function shown(name: string, address: string | undefined): string {
  return `[${name}]${address ? ` (${address})` : ''}`
}
