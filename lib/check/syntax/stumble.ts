import { isCollection, isScalar, type Node, visit, type YAMLParseError } from 'yaml'
import type { Edit, Span } from '@/lib/check/finding'
import type { ParsedYaml } from '@/lib/check/rule'
import type { Line, Lines } from './lines'

/** The place where the parser noticed that something is wrong, and what it had read until then. */
export interface Stumble {
  error: YAMLParseError
  at: number
  line: Line
  lines: Lines
  yaml: Pick<ParsedYaml, 'document' | 'text'>
}

/** What a person did, and where: offsets in the YAML text. */
export interface Mistake {
  reason: string
  span: Span
  edits?: readonly Edit[]
  /** A tab, which has a rule of its own. */
  isTab?: true
}

/** Recognises one way to go wrong; undefined when it is another. */
export type Diagnosis = (stumble: Stumble) => Mistake | undefined

/** A value in quotes, as it is put into a YAML file. */
export function quoted(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
}

/** The value or list in quotes or brackets that ends before a place, with nothing but spaces between. */
export function nodeBefore({ yaml, at }: Stumble): Enclosed | undefined {
  return find(yaml, ([, end]) => end <= at && /^[ \t]*$/.test(yaml.text.slice(end, at)))
}

/** The innermost value or list in quotes or brackets that a place is in, or at the end of. */
export function nodeAround({ yaml, at }: Stumble): Enclosed | undefined {
  return find(yaml, ([start, end]) => start <= at && at <= end + 1)
}

/** Something in quotes or brackets. */
export interface Enclosed extends Span {
  /** The character that it begins with. */
  opening: string
}

function find(
  { document, text }: Stumble['yaml'],
  fits: (range: [number, number]) => boolean,
): Enclosed | undefined {
  let found: Enclosed | undefined
  visit(document, {
    Node(_, node) {
      const range = rangeOf(node)
      const opening = range && text[range[0]]
      if (opening && /["'[{]/.test(opening) && fits(range)) {
        found = { opening, start: range[0], end: range[1] }
      }
    },
  })
  return found
}

function rangeOf(node: Node): [number, number] | undefined {
  const isEnclosed = isScalar(node) ? /^QUOTE/.test(node.type ?? '') : isCollection(node)
  return isEnclosed && node.range ? [node.range[0], node.range[1]] : undefined
}
