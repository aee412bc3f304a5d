import type { Document } from 'domhandler'
import type { Element, Nodes } from 'hast'
import rehypeRemark from 'rehype-remark'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { urlOf } from '@/lib/url'
import { hastOf } from './hast'
import { elementsOf } from './walk'

const toMdast = unified().use(rehypeRemark)
const writer = remark().use(remarkGfm).data('settings', { bullet: '-', emphasis: '_', rule: '-' })

/**
 * The Markdown twin of a finished page: what its `<main>` says, with full addresses, as visitors read it. It is made from the
 * page and not from the content file, so that every block and shortcode is in it without knowing of twins.
 *
 * @param page as it is served
 * @returns undefined when the page does not announce a twin (`<link rel="alternate" type="text/markdown">`)
 */
export function twinOf(page: Document): string | undefined {
  const elements = [...elementsOf(page)]
  const linkTo = (relation: string, type?: string) =>
    elements.find(
      ({ name, attribs: { rel = '', ...others } }) =>
        name === 'link' &&
        rel.split(/[\t\n\f\r ]+/).includes(relation) &&
        (type === undefined || others.type === type),
    )?.attribs.href
  const url = linkTo('canonical')
  const main = elements.find(({ name }) => name === 'main')
  if (!url || !linkTo('alternate', 'text/markdown') || !main) return undefined
  const copy = hastOf(main)
  prepare(copy, url)
  return writer.stringify(toMdast.runSync({ type: 'root', children: copy.children }, undefined))
}

/** Addresses become full ones, and what is there for eyes or for screen readers alone goes. */
function prepare(main: Element, url: string): void {
  visit(main, 'element', (element, index, parent) => {
    if (parent && index !== undefined) {
      if (isAside(element)) {
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      if (isLink(element) && isLink(parent.children[index - 1])) {
        // On the page, the style sheet holds them apart.
        parent.children.splice(index, 0, { type: 'text', value: ' ' })
        return index + 1
      }
    }
    for (const key of ['href', 'src'] as const) {
      const address = element.properties[key]
      if (typeof address === 'string') {
        element.properties[key] = urlOf(address, url)?.href ?? address
      }
    }
    return undefined
  })
}

function isLink(node: Nodes | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'a'
}

function isAside({ tagName, properties }: Element): boolean {
  const hidden = (properties.className as string[] | undefined)?.includes('visually-hidden')
  return properties.ariaHidden === 'true' || (hidden === true && !/^h[1-6]$/.test(tagName))
}
