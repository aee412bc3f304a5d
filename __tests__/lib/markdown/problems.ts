import type { Element, Root } from 'hast'

/** Written down a second time: a name that slips into the code's own list is noticed here. */
const ELEMENTS = new Set(
  `a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt
  em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp section
  shortcode small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr`.split(
    /\s+/,
  ),
)

const ATTRIBUTES = new Set(
  `abbr align alt ariaDescribedBy ariaHidden ariaLabel ariaLabelledBy cite className colSpan dataFootnoteBackref
  dataFootnoteRef dataFootnotes dateTime decoding dir headers height hidden href hrefLang id index innerIds lang loading
  open rel reversed role rowSpan scope span src start style tabIndex target title type value width`.split(
    /\s+/,
  ),
)

/** What ends a paragraph, so that a browser would take the tree apart. */
const BLOCKS = new Set(
  `address article aside blockquote details div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hr ol p pre section
  shortcode summary table ul`.split(/\s+/),
)

const PHRASING =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|h[1-6]|i|ins|kbd|mark|p|pre|q|s|samp|small|span|strong|su[bp]|time|u|var)$/
const SAFE_ADDRESS = /^(?:(?:https?|mailto|tel):|[^:]*(?:[/?#]|$))/i
const PLACEHOLDER = /[\ue800-\uec02]/

/** All that is wrong with a compiled tree: unsafe, invalid, or left over from its making. */
export function problemsOf(tree: Root, text: string): string[] {
  const problems: string[] = []
  const walk = (node: Root['children'][number], ancestors: readonly string[]) => {
    const { position } = node
    if (position && !isWithin(position, text)) problems.push(`position ${JSON.stringify(position)}`)
    if (node.type === 'text') {
      if (PLACEHOLDER.test(node.value)) problems.push(`placeholder in "${node.value}"`)
      return
    }
    if (node.type !== 'element') {
      problems.push(`node ${node.type}`)
      return
    }
    problems.push(...problemsOfElement(node, ancestors))
    for (const child of node.children) walk(child, [...ancestors, node.tagName])
  }
  for (const child of tree.children) walk(child, [])
  return problems
}

function problemsOfElement({ tagName, properties }: Element, ancestors: readonly string[]) {
  const problems: string[] = []
  if (!ELEMENTS.has(tagName)) problems.push(`element ${tagName}`)
  if (tagName === 'a' && ancestors.includes('a')) problems.push('link in a link')
  if (BLOCKS.has(tagName) && ancestors.includes('p')) problems.push(`${tagName} in a paragraph`)
  if (tagName === 'shortcode' && ancestors.some((name) => PHRASING.test(name))) {
    problems.push(`shortcode in ${ancestors.join(' > ')}`)
  }
  for (const [name, value] of Object.entries(properties)) {
    if (!ATTRIBUTES.has(name)) problems.push(`attribute ${name}`)
    if (PLACEHOLDER.test(String(value))) problems.push(`placeholder in ${name}="${value}"`)
    if (name === 'href' && !SAFE_ADDRESS.test(String(value))) problems.push(`href="${value}"`)
    if (name === 'style' && /url|[\\@{}<]|expression|position|image\(/i.test(String(value))) {
      problems.push(`style="${value}"`)
    }
    if (name === 'id' && (value === '' || /\s/.test(String(value)))) problems.push(`id="${value}"`)
  }
  return problems
}

function isWithin({ start, end }: NonNullable<Element['position']>, text: string): boolean {
  const [from, to] = [start.offset ?? 0, end.offset ?? 0]
  return from >= 0 && from <= to && to <= text.length && isPlace(start, text) && isPlace(end, text)
}

/** Whether line and column say the same as the offset. */
function isPlace(
  { line, column, offset = 0 }: { line: number; column: number; offset?: number },
  text: string,
) {
  const before = text.slice(0, offset).split(/\r\n?|\n/)
  return before.length === line && (before.at(-1) ?? '').length === column - 1
}
