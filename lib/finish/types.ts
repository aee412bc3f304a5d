import type { Document } from 'domhandler'
import type { Loads } from './budgets'

/** What is finished: the folders that Next wrote, and what they were made for. */
export interface Exported {
  /** What Next exported: `.export`. */
  exportDir: string
  /** Next's build folder, where its manifests are: `.next`. */
  buildDir: string
  /** The path that the site is served under: '' or '/prefix'. */
  basePath: string
}

/** A page while it is finished: the steps of the finish change its document. */
export interface Draft {
  /** Its path below the export folder, with slashes: `membership/index.html`. */
  file: string
  document: Document
  /** Why Next's runtime stays on the page, in a sentence; undefined when the page has none. */
  keeps?: string
}

/** A page as it is served. */
export interface FinishedPage {
  file: string
  html: string
  /** The Markdown twin, if the page announces one. */
  twin?: string
  keeps?: string
  /** The files below `_next/` that it names. */
  refers: readonly string[]
  /** What it makes a browser load: what it is weighed by. */
  loads: Loads
}
