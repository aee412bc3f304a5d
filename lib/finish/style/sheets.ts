import type { Element } from 'domhandler'
import { memory } from '@/lib/finish/memory'
import type { Exported } from '@/lib/finish/types'
import { textIn } from '@/lib/finish/walk'
import { isWithin } from './elements'
import { parseSheet } from './parse'
import { isSelfContained } from './self-contained'
import { baseOf, textOfFile } from './site-file'
import type { Node } from './types'

/** A style sheet of a page. */
export interface Sheet {
  element: Element
  /** Its rules; undefined when they cannot be moved into one `<style>` with others: it stays as it is. */
  nodes?: readonly Node[]
  /** Whether it is a file of the build, which no editor has written. */
  isBuilt: boolean
}

/** Attributes by which a page chooses among its sheets, or a script does (HTML, "link" and "style"; CSSOM). */
const CHOOSING = ['title', 'disabled', 'onload', 'onerror', 'blocking']
/** At-rules that count only at the beginning of a sheet, and for the whole of it. */
const AT_START = new Set(['import', 'namespace'])

/** The style sheets of a page in the order of the cascade. */
export function sheetsOf(
  file: string,
  elements: readonly Element[],
  exported: Exported,
): readonly Sheet[] {
  const base = baseOf(file, elements, exported)
  return elements
    .filter((element) => isSheet(element) && !isWithin(element, ['template']))
    .map((element) => {
      const isBuilt = /\/_next\/static\//.test(element.attribs.href ?? '')
      const nodes = isMovable(element) ? read(element, base, exported) : undefined
      return { element, isBuilt, nodes: nodes && wrapped(nodes, element.attribs.media) }
    })
}

function isSheet({ name, attribs: { rel = '', type = '' } }: Element): boolean {
  // A link may say more: `text/css; charset=utf-8`.
  if (!/^(?:text\/css)?\s*(?:;|$)/i.test(type.trim())) return false
  return name === 'style' || (name === 'link' && relations(rel).includes('stylesheet'))
}

function relations(rel: string): string[] {
  return rel.toLowerCase().split(/[\t\n\f\r ]+/)
}

function isMovable(element: Element): boolean {
  const { rel = '' } = element.attribs
  const isChosen =
    CHOOSING.some((name) => name in element.attribs) || relations(rel).includes('alternate')
  return !isChosen && !isWithin(element, ['noscript'])
}

/** Every page of a site has the same files, and many have the same `<style>`. */
const known = memory<readonly Node[]>()

function read(element: Element, base: URL, exported: Exported): readonly Node[] | undefined {
  if (element.name === 'style') {
    const css = textIn(element)
    return known(css, () => parseSheet(css))
  }
  const { href = '' } = element.attribs
  const css = textOfFile(href, base, exported)
  if (css === undefined) return undefined
  const url = new URL(href, base)
  return known(`${url}\n${css}`, () => parseSheet(css, url))
}

/** The rules of a sheet, in the `@media` that its element says. */
function wrapped(nodes: readonly Node[], media = ''): readonly Node[] | undefined {
  if (nodes.some((node) => node.kind === 'other' && AT_START.has(node.name))) return undefined
  const prelude = media.trim()
  if (prelude === '' || prelude.toLowerCase() === 'all') return nodes
  if (!isSelfContained(prelude) || /[{}]/.test(prelude)) return undefined
  return [{ kind: 'group', name: 'media', prelude, words: [], nodes }]
}
