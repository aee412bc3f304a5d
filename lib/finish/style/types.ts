import type { Element } from 'domhandler'
import type { Sense } from './relax'

/** A style sheet as the finish holds it: read once for all pages, and never changed. What is left of it on a page is a new tree. */
export type Node = Rule | Group | Declaration | Other

/** A style rule: `a:hover{…}`. It can hold further rules (CSS Nesting). */
export interface Rule {
  kind: 'rule'
  selectors: readonly Selector[]
  /** A browser that does not know one of the selectors drops them all: none may be taken out. */
  isWhole: boolean
  nodes: readonly Node[]
}

/** An at-rule around other rules: `@media print{…}`. */
export interface Group {
  kind: 'group'
  /** In lower case: `media`. */
  name: string
  prelude: string
  words: readonly string[]
  nodes: readonly Node[]
}

export interface Declaration {
  kind: 'declaration'
  /** Of a custom property, its name; else undefined. */
  defines?: string
  isImportant: boolean
  text: string
  /** The words of its value. */
  words: readonly string[]
}

/** An at-rule that holds no style rules, or something that could not be read and stays as it is. */
export interface Other {
  kind: 'other'
  /** In lower case: `font-face`, `layer`; '' for what is no at-rule. */
  name: string
  /** What it is there for: a font family, the name of an animation. It has no effect where nothing names that. */
  defines?: string
  text: string
  words: readonly string[]
}

/** One selector of a rule. */
export interface Selector {
  text: string
  /** How many ids it names at most: what decides first between two selectors (Selectors 4, 17). */
  ids: number
  /** All that it names, with `:dir` and `:lang(…)` when it asks for a direction or a language. */
  names: readonly string[]
  /** The selector in a page where some names change; undefined when it then matches nothing for certain. */
  relaxed(sense: Sense, changes: (name: string) => boolean): string | undefined
  /** Whether it can match an element of a page, in whatever state that is. */
  isPossible(page: PageIndex): boolean
  /** The selector without what a page has not in its lists: `:is(h1,h2)` is `:is(h2)` where there is no `h1`. */
  narrowed(page: PageIndex): Selector
}

/** What selectors are tried on. Names are written `tag`, `.class`, `#id` and `[attribute`. */
export interface PageIndex {
  /** The elements that have a name; with `*`, all of them. */
  elements(name: string): readonly Element[]
  /** Whether a script or the browser can give a name to an element, or take it. */
  mayChange(name: string): boolean
  /** Whether the elements stay where they are: no script adds or moves any. */
  isSettled: boolean
}
