import { anchorsOf } from '@/lib/markdown'
import { uniqueIds } from './ids'
import { textsOf } from './texts'
import type { Page, Section } from './types'

/** What a section needs to know of its place on the page. */
export interface Place {
  /** Whether it is the first section with a title: that title is the page's `<h1>`. */
  isFirstTitled: boolean
  /** The level of its title; undefined when it has none. */
  titleLevel: 1 | 2 | undefined
  /** The level of what stands directly below its title: names of items, the highest heading in its text. */
  nextLevel: 2 | 3
  /** The ids of the anchors in one of its texts, in order. `path` is the field: `text`, `items.0.description`. */
  anchors: (path: string) => readonly string[]
}

export interface Outline {
  /** The page's title, when no section has one: it becomes a visually hidden `<h1>`. */
  hiddenTitle: string | undefined
  places: readonly Place[]
}

/**
 * The headings of a page, before anything is drawn: a heading's level comes from its place and never skips one (WCAG 1.3.1,
 * technique H42), and an id stands on a page once.
 */
export function outline(page: Page): Outline {
  const titles = page.sections.map(titleOf)
  const first = titles.findIndex((title) => title !== undefined)
  const claim = uniqueIds(page.sections.flatMap(({ id }) => (id ? [id, `${id}-title`] : [])))

  const places = page.sections.map((section, index): Place => {
    const titled = titles[index] !== undefined
    const level = index === first ? 1 : 2
    const anchors = new Map(
      textsOf(section).map(({ path, text }) => [path, anchorsOf(text).map(claim)]),
    )
    return {
      isFirstTitled: index === first,
      titleLevel: titled ? level : undefined,
      nextLevel: titled && index !== first ? 3 : 2,
      anchors: (path) => anchors.get(path) ?? [],
    }
  })
  return { hiddenTitle: first === -1 ? page.title : undefined, places }
}

/** The title of a section; a block may have none. */
function titleOf({ content }: Section): string | undefined {
  return (content && 'title' in content && content.title) || undefined
}
