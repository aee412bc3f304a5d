import { Composer, type CST, Document, Parser, YAMLParseError } from 'yaml'

/** Lists and maps in each other. Real pages have seven; whoever walks them by recursion takes this many. */
const MAX_DEPTH = 100

/**
 * Parses one YAML document as `parseDocument` of the package does, in time proportional to its length. What stands too deep is
 * a mistake of it (`RESOURCE_EXHAUSTION`), and nothing is read then: the package's composer calls itself once a level, and a
 * stack that is nearly full ends the process. Keys that stand twice are not looked for: it would compare each with each.
 */
export function parseYaml(text: string): Document.Parsed | Document {
  const tokens = [...new Parser().parse(text)]
  const deep = tooDeep(tokens)
  if (deep) return withMistake(new Document(), 'RESOURCE_EXHAUSTION', deep.offset)
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false })
  const [document, another] = composer.compose(tokens, true, text.length)
  if (!document) throw new Error('A text has a document, an empty one at least.')
  return another ? withMistake(document, 'MULTIPLE_DOCS', another.range[0]) : document
}

function withMistake<Parsed extends Document>(
  document: Parsed,
  code: 'RESOURCE_EXHAUSTION' | 'MULTIPLE_DOCS',
  at: number,
): Parsed {
  document.errors.push(new YAMLParseError([at, at + 1], code, code))
  return document
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
