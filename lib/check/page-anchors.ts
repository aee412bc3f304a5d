import { type AnchoredSection, placeAnchors, titleId, titleOf } from '@/lib/content/anchors'
import { perObject } from '@/lib/per-object'
import { toFlag, toText } from './coerce'
import type { ContentDocument, PageText } from './rule'
import type { WantedAnchor } from './texts/anchors'
import { blockOf, isEmpty } from './visit'
import type { MapTree, Tree } from './yaml/tree'

/** An anchor of a text, and the id that it gets on its page. */
export interface PlacedAnchor extends WantedAnchor {
  text: PageText
  given: string
}

export interface PageAnchors {
  /** All ids that links to the page can name, besides those of the frame. */
  ids: ReadonlySet<string>
  inTexts: readonly PlacedAnchor[]
}

/** The anchors of a page, as it is drawn: `lib/content` hands out the ids to both. */
export const pageAnchors = perObject((document: ContentDocument): PageAnchors => {
  const entries = sectionsIn(document.tree)
  const sections = entries.map(({ section }) => section)
  const read = new Map(document.texts.map(({ visit, compiled }) => [asText(visit.tree), compiled]))
  const placed = placeAnchors(sections, (text) =>
    (read.get(text)?.anchors ?? []).map(({ id }) => id),
  )
  const textAt = new Map(document.texts.map((text) => [text.visit.path, text]))
  const inTexts = placed.flatMap((ofSection, index) =>
    [...ofSection].flatMap(([path, given]) => {
      const text = textAt.get(`sections.${entries[index]?.number}.content.${path}`)
      return text
        ? text.compiled.anchors.flatMap((anchor, at) => place(anchor, text, given[at]))
        : []
    }),
  )
  const titles = sections.flatMap((one) => (one.id && titleOf(one) ? titleId(one.id) : []))
  const ofSections = sections.flatMap(({ id }) => id ?? [])
  const ofTexts = placed.flatMap((ofSection) => [...ofSection.values()].flat())
  return { ids: new Set([...ofSections, ...titles, ...ofTexts]), inTexts }
})

function place(anchor: WantedAnchor, text: PageText, given: string | undefined): PlacedAnchor[] {
  return given === undefined ? [] : [{ ...anchor, text, given }]
}

/** The sections that are drawn, with their places in the list. */
function sectionsIn(tree: MapTree): { number: number; section: AnchoredSection }[] {
  const list = tree.entries.get('sections')?.value
  if (list?.kind !== 'list') return []
  return list.items.flatMap((item, number) => {
    if (item.kind !== 'map' || isDemo(item)) return []
    const { id, content } = plain(item) as { id?: string; content?: unknown }
    return [{ number, section: { block: blockOf(item)?.name ?? '', id, content } }]
  })
}

function isDemo(section: MapTree): boolean {
  const demo = section.entries.get('demo')?.value
  return demo?.kind === 'scalar' && toFlag(demo) === true
}

/** Data as pages are drawn from them: without places, and without what says nothing. */
function plain(tree: Tree): unknown {
  if (isEmpty(tree)) return undefined
  if (tree.kind === 'list') return tree.items.map(plain)
  if (tree.kind === 'scalar') return asText(tree)
  return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, plain(value)]))
}

function asText(tree: Tree): string {
  return tree.kind === 'scalar' ? toText(tree) : ''
}
