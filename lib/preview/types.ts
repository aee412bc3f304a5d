import type { JsonReport } from '@/lib/check/report/json'

/** One side of a pull request: what was there before (`base`), or what is proposed (`head`). */
export interface Side {
  /** As it was asked for: `main`, `HEAD~1`. */
  ref: string
  /** The whole hash of the commit that it is. */
  commit: string
}

/** A side that was built. Both are built alike, as previews without a path prefix, so that what differs is what was changed. */
export interface Built extends Side {
  /** Its `out/`. */
  outDir: string
  /** What the checker found in its content. */
  findings: JsonReport
}

/** A side that could not be built. */
export interface Failed extends Side {
  /** What the checker found, where it could be asked. */
  findings: JsonReport | undefined
  /** What the build printed last. */
  output: string
}

/** Which pages differ. Addresses are those of pages: `/membership/`. */
export interface Comparison {
  added: readonly string[]
  removed: readonly string[]
  /** Pages whose own content or look changed. A change that all pages show is not among them: it is `everywhere`. */
  changed: readonly string[]
  /** The same page at another address. */
  moved: readonly Moved[]
  /** Why a page is among the changed ones, for people, by its address: "its text". */
  why?: Readonly<Record<string, readonly string[]>>
  /** What changed on all pages alike, such as a menu or the style; undefined when nothing did. */
  everywhere?: Everywhere
}

export interface Moved {
  from: string
  to: string
}

export interface Everywhere {
  /** What it is, for people: "the header", "the style". */
  what: readonly string[]
  /** How many pages show it. */
  pages: number
  /** Some of them, for pictures; none where nothing is to be seen, as of another address of the site. */
  sample: readonly string[]
}

/** The rendered text of a page before and after, as lines; what was there on both sides, only before, or only after. */
export interface TextLine {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** A picture of a page in one window, in one colour scheme. File names are from the report's folder. */
export interface PagePictures {
  window: 'phone' | 'desktop'
  scheme: 'light' | 'dark'
  before?: string
  after?: string
  /** Where the two differ, marked. */
  difference?: string
  /** CSS pixels of the pictures: those of the larger one. */
  width: number
  height: number
}

/** What got worse or better. */
export interface Change {
  kind: 'worse' | 'better'
  about: 'findings' | 'links' | 'accessibility' | 'html' | 'weight' | 'metadata' | 'redirects'
  /** The page; undefined when it is about the site. */
  address?: string
  /** A sentence for people. What an author wrote stands in it as text, and is never markup. */
  sentence: string
}

export interface PageReport {
  kind: 'added' | 'removed' | 'changed' | 'moved' | 'sample'
  address: string
  /** Where it was, when it moved. */
  from?: string
  title: string
  text: readonly TextLine[]
  pictures: readonly PagePictures[]
}

/** `report.json` (docs/contracts.md). */
export interface Report extends Comparison {
  version: 1
  base: Side
  head: Side
  pages: readonly PageReport[]
  changes: readonly Change[]
  /** What was left out, such as pictures beyond their cap: a sentence each. */
  left: readonly string[]
  /** When a side could not be built: nothing is compared then. */
  failed?: { side: 'base' | 'head'; output: string; findings: JsonReport | undefined }
}
