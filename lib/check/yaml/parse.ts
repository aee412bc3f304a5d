import {
  Composer,
  type CST,
  Document,
  type ErrorCode,
  isScalar,
  Parser,
  visit,
  YAMLParseError,
} from 'yaml'

/** Lists and maps in each other. Real pages have seven; whoever walks them by recursion takes this many. */
const MAX_DEPTH = 100

/**
 * Parses one YAML document as `parseDocument` of the package does, in time proportional to its length. What stands too deep is
 * a mistake of it (`RESOURCE_EXHAUSTION`), and nothing is read then: the package's composer calls itself once a level, and a
 * stack that is nearly full ends the process.
 */
export function parseYaml(text: string): Document.Parsed | Document {
  const tokens = [...new Parser().parse(text)]
  const deep = tooDeep(tokens)
  if (deep) return withMistake(new Document(), 'RESOURCE_EXHAUSTION', deep.offset)
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false })
  // The package compares each key with each.
  const [document, another] = composer.compose(tokens, true, text.length)
  if (!document) throw new Error('A text has a document, an empty one at least.')
  for (const at of repeatedKeys(document)) withMistake(document, 'DUPLICATE_KEY', at)
  if (another) withMistake(document, 'MULTIPLE_DOCS', another.range[0])
  return document
}

function withMistake<Parsed extends Document>(
  document: Parsed,
  code: ErrorCode,
  at: number,
): Parsed {
  document.errors.push(new YAMLParseError([at, at + 1], code, code))
  return document
}

/** Where keys stand that their map has already, as the package finds them. */
function repeatedKeys(document: Document): number[] {
  const repeated: number[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) repeated.push(key.range?.[0] ?? 0)
        seen.add(key.value)
      }
    },
  })
  return repeated
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection

/** The first collection that stands too deep. Does not call itself: they may be of any depth. */
function tooDeep(tokens: readonly CST.Token[]): CST.Token | undefined {
  let level: (CST.Token | null | undefined)[] = tokens.map((token) =>
    token.type === 'document' ? token.value : token,
  )
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    level = level.flatMap((token) =>
      token && isCollection(token) ? token.items.flatMap(({ key, value }) => [key, value]) : [],
    )
  }
  return level.find((token) => token && isCollection(token)) ?? undefined
}

function isCollection(token: CST.Token): token is Collection {
  return (
    token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection'
  )
}
