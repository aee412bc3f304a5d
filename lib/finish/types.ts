import type { Document } from 'domhandler'
import type { CachedFile } from '@/lib/cache'
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

/** A text as it is served: of a page that this build has finished, or in the file where an earlier one kept it. */
export type Text = string | CachedFile

/** A page as it is served. */
export interface FinishedPage {
  file: string
  html: Text
  /** The Markdown twin, if the page announces one. */
  twin?: Text
  keeps?: string
  /** The files below `_next/` that it names. */
  refers: readonly string[]
  /** What it makes a browser load: what it is weighed by. */
  loads: Loads
}

/** A page that this build finished. */
export interface NewPage extends FinishedPage {
  html: string
  twin?: string
}
