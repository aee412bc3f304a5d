/** Levels in a tree: 50 lists in each other. Every later step may then call itself once a level. */
const MAX_DEPTH = 100
const MAX_LENGTH = 300_000
/** In one paragraph. The time that Markdown takes for these grows with the square of their number. */
const MARKS: readonly [RegExp, number][] = [
  [/[*_~]+/g, 1_000],
  [/[[\]]/g, 4_000],
  [/<[!?]|@/g, 1_000],
]
/** Elements that HTML opens again in each paragraph until they are closed: what is drawn grows with their product. */
const MAX_UNCLOSED = 100

export const TOO_DEEP = `This text has more than ${MAX_DEPTH} levels of quotes, lists, emphasis and HTML inside each other. Write it with fewer.`

const PARAGRAPH_END = /\n[ \t>]*\n/
/** Markers of quotes and lists, or white space that lists could be nested by, at the start of a line. */
const CONTAINERS = new RegExp(
  `^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${MAX_DEPTH}}`,
  'm',
)
const INDENTED_LIST = new RegExp(`^[ \\t>]{${MAX_DEPTH},}(?:[-+*]|\\d{1,9}[.)])[ \\t]`, 'm')
/** The HTML standard's formatting elements, which its tree construction reopens. */
const FORMATTING = /<(\/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/gi

/**
 * Takes a text before it is parsed. Returns a sentence for its author when parsing it could take minutes, more memory than
 * there is, or more stack than there is; undefined for every text that a person would write.
 */
export function excess(text: string): string | undefined {
  if (text.length > MAX_LENGTH) {
    return `This text has more than ${MAX_LENGTH.toLocaleString('en')} characters. Make several sections of it.`
  }
  if (CONTAINERS.test(text) || INDENTED_LIST.test(text)) return TOO_DEEP
  for (const paragraph of text.split(PARAGRAPH_END)) {
    if (MARKS.some(([mark, most]) => (paragraph.match(mark)?.length ?? 0) > most)) {
      return 'A paragraph of this text has thousands of asterisks, underscores, brackets or other marks. Write it as several paragraphs.'
    }
  }
  if (unclosed(text) > MAX_UNCLOSED) {
    return `More than ${MAX_UNCLOSED} HTML elements of this text, such as <b> or <a>, are never closed. Close them.`
  }
  return undefined
}

/** Whether a tree has more levels than the steps after the parsers take. Does not call itself: the tree may be of any depth. */
export function isTooDeep(tree: Tree): boolean {
  let level = [tree]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true
    level = level.flatMap((node) => node.children.filter(isParent))
  }
  return false
}

interface Tree {
  children: object[]
}

function isParent(node: object): node is Tree {
  return 'children' in node
}

/**
 * Calls a parser that calls itself once a level. Returns undefined when that took all of the stack, so that far more levels
 * than `MAX_DEPTH` were there.
 */
export function unlessTooDeep<Result>(parse: () => Result): Result | undefined {
  try {
    return parse()
  } catch (error) {
    if (error instanceof Error && error.name === 'RangeError') return undefined
    throw error
  }
}

/** How many formatting elements are open at the end of a text, read as a list of tags. */
function unclosed(text: string): number {
  const open = new Map<string, number>()
  for (const [, slash, name = ''] of text.matchAll(FORMATTING)) {
    const key = name.toLowerCase()
    open.set(key, Math.max(0, (open.get(key) ?? 0) + (slash ? -1 : 1)))
  }
  return [...open.values()].reduce((sum, number) => sum + number, 0)
}
