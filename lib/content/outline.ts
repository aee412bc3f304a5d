import { anchorsOf } from '@/lib/markdown'
import { placeAnchors, titleOf } from './anchors'
import type { Page } from './types'

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
  const anchors = placeAnchors(page.sections, anchorsOf)

  const places = page.sections.map((_, index): Place => {
    const titled = titles[index] !== undefined
    const level = index === first ? 1 : 2
    return {
      isFirstTitled: index === first,
      titleLevel: titled ? level : undefined,
      nextLevel: titled && index !== first ? 3 : 2,
      anchors: (path) => anchors[index]?.get(path) ?? [],
    }
  })
  return { hiddenTitle: first === -1 ? page.title : undefined, places }
}
