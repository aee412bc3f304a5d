import { uniqueIds } from './ids'
import { textsOf } from './texts'

/** What of a section decides about the ids on its page. */
export interface AnchoredSection {
  block: string
  id?: string
  content?: unknown
}

/**
 * The ids of the anchors in the texts of a page: an id stands on it once, and sections are served first.
 *
 * @param anchorsOf the anchors that a text wants, in its order
 * @returns for each section, the ids in each of its texts by the path of its field: `text`, `items.0.description`
 */
export function placeAnchors(
  sections: readonly AnchoredSection[],
  anchorsOf: (text: string) => readonly string[],
): ReadonlyMap<string, readonly string[]>[] {
  const claim = uniqueIds(sections.flatMap(({ id }) => (id ? [id, titleId(id)] : [])))
  return sections.map(
    (section) =>
      new Map(textsOf(section).map(({ path, text }) => [path, anchorsOf(text).map(claim)])),
  )
}

/** The id of the title of a section. */
export function titleId(sectionId: string): string {
  return `${sectionId}-title`
}

/** The title of a section; a block may have none. */
export function titleOf({ content }: Pick<AnchoredSection, 'content'>): string | undefined {
  if (typeof content !== 'object' || content === null || !('title' in content)) return undefined
  return typeof content.title === 'string' ? content.title || undefined : undefined
}
