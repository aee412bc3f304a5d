import type { Element, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { unified } from 'unified'
import { EXIT, SKIP, visit } from 'unist-util-visit'

const parser = unified().use(rehypeParse)
const toMdast = unified().use(rehypeRemark)
const writer = remark().use(remarkGfm).data('settings', { bullet: '-', emphasis: '_', rule: '-' })

/**
 * The Markdown twin of a finished page: what its `<main>` says, with full addresses, as visitors read it. It is made from the
 * page and not from the content file, so that every block and shortcode is in it without knowing of twins.
 *
 * @returns undefined when the page does not announce a twin (`<link rel="alternate" type="text/markdown">`)
 */
export function twinOf(html: string): string | undefined {
  const page = parser.parse(html)
  const url = linkOf(page, 'canonical')
  if (!url || !linkOf(page, 'alternate', 'text/markdown')) return undefined
  const main = find(page, (element) => element.tagName === 'main')
  if (!main) return undefined
  prepare(main, url)
  return writer.stringify(toMdast.runSync({ type: 'root', children: main.children }, undefined))
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
      if (typeof address === 'string' && URL.canParse(address, url)) {
        element.properties[key] = new URL(address, url).href
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

function linkOf(page: Root, rel: string, type?: string): string | undefined {
  const link = find(
    page,
    ({ tagName, properties }) =>
      tagName === 'link' &&
      (properties.rel as string[] | undefined)?.includes(rel) === true &&
      (type === undefined || properties.type === type),
  )
  return typeof link?.properties.href === 'string' ? link.properties.href : undefined
}

function find(page: Root, is: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined
  visit(page, 'element', (element) => {
    if (!is(element)) return undefined
    found = element
    return EXIT
  })
  return found
}
