import { Scalar } from 'yaml'
import type { Span } from '@/lib/check/finding'
import { alignBlock } from './align-block'
import { alignDouble, alignPlain, alignSingle } from './align-flow'
import { Alignment } from './alignment'

/** Translates a span of a scalar's value into the span of the file that it was written in. */
export type ToFile = (span: Span) => Span

/**
 * Aligns a scalar's value with its source, so that a mistake inside a text points at its own characters. Indentation, folded
 * line ends, quotes and escapes are in the source and not in the value (YAML 1.2.2, chapters 7.3 and 8.1).
 *
 * Few texts have a mistake: nothing is aligned before somebody asks.
 *
 * @param node a string scalar
 * @param source the YAML text that the node's range counts in
 * @param base where that text starts in its file
 */
export function scalarToFile(node: Scalar, source: string, base: number): ToFile {
  let aligned: Alignment | undefined
  return (span) => {
    aligned ??= align(node, source)
    const { start, end } = aligned.spanOf(span)
    return { start: base + start, end: base + end }
  }
}

export function isBlockScalar({ type }: Pick<Scalar, 'type'>): boolean {
  return type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL
}

/** What each UTF-16 code unit of a value was written as. */
export function align(node: Scalar, source: string): Alignment {
  const [start, end] = node.range ?? [0, 0]
  const written = { text: source, start, end }
  const aligned = new Alignment(start)
  switch (node.type) {
    case Scalar.QUOTE_DOUBLE:
      alignDouble(written, aligned)
      break
    case Scalar.QUOTE_SINGLE:
      alignSingle(written, aligned)
      break
    case Scalar.BLOCK_FOLDED:
    case Scalar.BLOCK_LITERAL:
      alignBlock(written, String(node.value), node.type === Scalar.BLOCK_FOLDED, aligned)
      break
    default:
      alignPlain(written, aligned)
  }
  return aligned
}
