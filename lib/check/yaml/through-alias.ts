import type { Span } from '@/lib/check/finding'
import type { Tree } from './tree'

/**
 * A value as an alias uses it: its places are those of the anchor, and say which alias led there. Where aliases stand in what
 * is aliased, the innermost is the one that is named: it stands nearest to the value.
 */
export function throughAlias(tree: Tree, alias: NonNullable<Span['alias']>): Tree {
  const mark = (span: Span): Span => ({ alias, ...span })
  const inside = (value: Tree) => throughAlias(value, alias)
  const span = mark(tree.span)
  switch (tree.kind) {
    case 'scalar':
      return { ...tree, span, toFile: (part) => mark(tree.toFile(part)) }
    case 'list':
      return { ...tree, span, items: tree.items.map(inside) }
    case 'map': {
      const entries = [...tree.entries].map(
        ([name, { key, value }]) => [name, { key: mark(key), value: inside(value) }] as const,
      )
      return { ...tree, span, entries: new Map(entries) }
    }
  }
}
