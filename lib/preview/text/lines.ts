import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { textIn } from '@/lib/finish/walk'
import { mediumOf } from './medium'

/** Elements that begin a line of their own, as browsers draw them (HTML, 15.3 "Flow content", tables, lists and forms). */
const BLOCKS = new Set(
  `address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option optgroup p pre search section summary table tbody tfoot
  thead tr ul`.split(/\s+/),
)
/** What nobody reads. */
const UNSEEN = new Set(['script', 'style', 'template', 'head', 'title', 'datalist', 'param'])
const CELLS = new Set(['td', 'th'])

/**
 * The text of nodes as a reader gets it, a line for each paragraph, heading, entry of a list and row of a table. Headings and entries have the
 * signs of Markdown; what stands for a picture is in brackets; the address of a link stands behind its words.
 */
export function linesOf(nodes: readonly AnyNode[]): string[] {
  const page = new Lines()
  for (const node of nodes) write(node, page, false)
  return page.all()
}

/** Lines as they grow. */
class Lines {
  readonly #done: string[] = []
  #line = ''
  /** What the next line begins with: `- `. */
  #sign = ''

  /** White space is one blank, between words alone (CSS Text, 4.1.1 "Phase I: Collapsing and Transformation"), but in preformatted text it is what it is. */
  add(text: string, isVerbatim = false): void {
    if (isVerbatim) this.#line += text
    else {
      const words = text.replace(/[\t\n\f\r ]+/g, ' ')
      this.#line += /(?:^|[\t ])$/.test(this.#line) ? words.replace(/^ /, '') : words
    }
  }

  /** Ends the line, if there is anything in it. In preformatted text, an empty line is one. */
  end(sign = '', isVerbatim = false): void {
    const text = this.#line.trimEnd()
    if (text !== '' || isVerbatim) {
      this.#done.push(this.#sign + text)
      this.#sign = ''
    }
    if (sign !== '') this.#sign = sign
    this.#line = ''
  }

  all(): string[] {
    this.end()
    return this.#done
  }
}

function write(node: AnyNode, page: Lines, isVerbatim: boolean): void {
  if (isText(node)) writeText(node.data, page, isVerbatim)
  if (!isTag(node) || UNSEEN.has(node.name) || isHidden(node)) return
  const medium = mediumOf(node)
  if (medium !== undefined) {
    page.add(medium)
    return
  }
  const isBlock = BLOCKS.has(node.name)
  if (isBlock) page.end(signOf(node))
  if (CELLS.has(node.name) && hasCellBefore(node)) page.add(' | ')
  // On the page, the style sheet holds buttons apart.
  if (node.name === 'a' && node.prev && isTag(node.prev)) page.add(' ')
  for (const child of node.name === 'noscript' ? [] : node.children) {
    write(child, page, isVerbatim || node.name === 'pre')
  }
  // As an address would stand in print. One that its own words say is said.
  const { href } = node.attribs
  if (node.name === 'a' && href !== undefined && href !== textIn(node).trim())
    page.add(` (${href})`)
  if (isBlock) page.end()
}

/** In preformatted text, line ends count. */
function writeText(text: string, page: Lines, isVerbatim: boolean): void {
  const [first = '', ...others] = isVerbatim ? text.split('\n') : [text]
  page.add(first, isVerbatim)
  for (const line of others) {
    page.end('', isVerbatim)
    page.add(line, isVerbatim)
  }
}

function isHidden({ attribs }: Element): boolean {
  return 'hidden' in attribs && attribs.hidden !== 'until-found'
}

function signOf({ name }: Element): string {
  if (name === 'li') return '- '
  return /^h[1-6]$/.test(name) ? `${'#'.repeat(Number(name[1]))} ` : ''
}

function hasCellBefore(cell: Element): boolean {
  for (let { prev } = cell; prev; { prev } = prev) {
    if (isTag(prev) && CELLS.has(prev.name)) return true
  }
  return false
}
