import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
} from 'yaml'
import type { Span } from '@/lib/check/finding'
import { isBlockScalar, scalarToFile, type ToFile } from './offsets'
import { throughAlias } from './through-alias'

/** YAML data with its places in the file: aliases and merge keys are resolved, and nothing of YAML's syntax is left. */
export type Tree = ScalarTree | ListTree | MapTree

export interface ScalarTree {
  kind: 'scalar'
  value: string | number | boolean | null
  /** As it is written: `010`, `'1'`. */
  written: string
  span: Span
  /** From offsets in a string value to offsets in the file. */
  toFile: ToFile
}

export interface ListTree {
  kind: 'list'
  items: readonly Tree[]
  span: Span
}

export interface MapTree {
  kind: 'map'
  entries: ReadonlyMap<string, { key: Span; value: Tree }>
  span: Span
}

export interface AliasMistake {
  kind: 'unknown' | 'circular' | 'exploding' | 'merge'
  name: string
  span: Span
}

/** How many values aliases may stand for on one page. Real pages have a handful; "billion laughs" has a billion. */
const MAX_ALIASED = 20_000

/**
 * Reads a YAML document that has no syntax errors.
 *
 * @param text the YAML text
 * @param base where it starts in its file
 * @returns the data, or nothing when the document is empty or its aliases are at fault
 */
export function readTree(
  document: Document,
  text: string,
  base: number,
): { tree?: Tree; mistakes: AliasMistake[] } {
  const reader = new Reader(text, base)
  const tree = document.contents ? reader.read(document.contents as Node).tree : undefined
  return { tree: reader.mistakes.length > 0 ? undefined : tree, mistakes: reader.mistakes }
}

/** A tree and the number of values in it, aliases counted as often as they are used. */
interface Sized<T extends Tree = Tree> {
  tree: T
  size: number
}

class Reader {
  readonly mistakes: AliasMistake[] = []
  private readonly done = new Map<Node, Sized>()
  private readonly open = new Set<Node>()
  /** The latest node of each anchor: an alias means the one above it (YAML 1.2.2, chapter 7.1). */
  private readonly anchors = new Map<string, Node>()
  private aliased = 0

  constructor(
    private readonly text: string,
    private readonly base: number,
  ) {}

  read(node: Node | null): Sized {
    if (!node) return { tree: this.nothing(this.base), size: 1 }
    const known = this.done.get(node)
    if (known) return known
    this.open.add(node)
    if (!isAlias(node) && node.anchor) this.anchors.set(node.anchor, node)
    const sized = this.readNew(node)
    this.open.delete(node)
    if (!isAlias(node)) this.done.set(node, sized)
    return sized
  }

  private readNew(node: Node): Sized {
    if (isAlias(node)) return this.readAlias(node)
    const span = this.span(node)
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item as Node | null))
      return {
        tree: { kind: 'list', items: items.map((item) => item.tree), span },
        size: total(items),
      }
    }
    if (isMap(node)) return this.readMap(node, span)
    if (isScalar(node)) {
      const value = wellFormed(node.value as ScalarTree['value'])
      const written = node.source ?? ''
      const toFile = scalarToFile(node, this.text, this.base)
      const place = isBlockScalar(node) ? this.content(span) : span
      return { tree: { kind: 'scalar', value, written, span: place, toFile }, size: 1 }
    }
    return { tree: this.nothing(span.start), size: 1 }
  }

  private readMap(node: YAMLMap, span: Span): Sized<MapTree> {
    const entries = new Map<string, { key: Span; value: Tree }>()
    const inherited: MapTree[] = []
    let size = 1
    for (const { key, value } of node.items) {
      const keyNode = key as Node
      const read =
        value === null
          ? { tree: this.nothing(this.span(keyNode).end), size: 1 }
          : this.read(value as Node)
      size += read.size
      const name = isScalar(keyNode) ? String(keyNode.value ?? '') : String(keyNode)
      if (name === '<<' && isScalar(keyNode) && keyNode.type === 'PLAIN') {
        for (const source of this.merged(read.tree)) inherited.push(source)
      } else {
        entries.set(name, { key: this.span(keyNode), value: read.tree })
      }
    }
    // A key of the map itself wins over merged ones, and an earlier merge over a later (YAML merge key, 2005).
    for (const source of inherited) {
      for (const [name, entry] of source.entries) if (!entries.has(name)) entries.set(name, entry)
    }
    return { tree: { kind: 'map', entries, span }, size }
  }

  private merged(tree: Tree): MapTree[] {
    if (tree.kind === 'map') return [tree]
    if (tree.kind === 'list' && tree.items.every((item) => item.kind === 'map')) {
      return tree.items as MapTree[]
    }
    this.mistakes.push({ kind: 'merge', name: '<<', span: tree.span })
    return []
  }

  private readAlias(node: Alias): Sized {
    const span = this.span(node)
    const nothing = { tree: this.nothing(span.start), size: 1 }
    // What explodes is not read to its end.
    if (this.aliased > MAX_ALIASED) return nothing
    const mistake = (kind: AliasMistake['kind']): Sized => {
      this.mistakes.push({ kind, name: node.source, span })
      return nothing
    }
    const target = this.anchors.get(node.source)
    if (!target) return mistake('unknown')
    if (this.open.has(target)) return mistake('circular')
    const { tree, size } = this.read(target)
    this.aliased += size
    if (this.aliased > MAX_ALIASED) return mistake('exploding')
    return { tree: throughAlias(tree, { name: node.source, start: span.start }), size }
  }

  private nothing(at: number): ScalarTree {
    const span = { start: at, end: at }
    return { kind: 'scalar', value: null, written: '', span, toFile: () => span }
  }

  private span(node: Node): Span {
    const [start, end] = node.range ?? [0, 0]
    return { start: this.base + start, end: this.base + end }
  }

  /** Where the words of a block scalar stand: not its header, and not the line break at its end. */
  private content({ start, end }: Span): Span {
    const [from, to] = [start - this.base, end - this.base]
    const header = this.text.indexOf('\n', from)
    const content = header === -1 ? '' : this.text.slice(header, to)
    if (content.trim() === '') return { start, end }
    const first = start + (header - from) + content.length - content.trimStart().length
    return { start: first, end: first + content.trim().length }
  }
}

/** Half a character, which YAML's escapes can write ("\ud800"), is none: addresses cannot be made of it. */
function wellFormed(value: ScalarTree['value']): ScalarTree['value'] {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value
}

function total(items: readonly Sized[]): number {
  return items.reduce((sum, item) => sum + item.size, 1)
}
