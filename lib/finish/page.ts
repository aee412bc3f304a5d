import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { loadsOf } from './budgets'
import { parseDocument, serialise } from './dom'
import { addPolicy } from './policy'
import { nextFilesOf } from './refers'
import { refuseRemains, removeRuntime } from './runtime'
import { inlineStyles } from './style'
import { twinOf } from './twin'
import type { Draft, Exported, NewPage } from './types'

/** Finishes one of the exported pages. */
export async function finishFile(file: string, exported: Exported): Promise<NewPage> {
  return finishPage(file, await readFile(path.join(exported.exportDir, file), 'utf8'), exported)
}

/**
 * Finishes one page. Each step finds the page as the one before it left it.
 *
 * @throws when a step cannot do its work: such a page is not published
 */
export function finishPage(file: string, html: string, exported: Exported): NewPage {
  const draft: Draft = { file, document: parseDocument(html) }
  removeRuntime(draft, exported)
  inlineStyles(draft, exported)
  // Last: it names the hashes of what stands in the page.
  addPolicy(draft)
  const finished = serialise(draft.document)
  // What browsers will read: what is said of the page is said of this.
  const served = parseDocument(finished)
  if (draft.keeps === undefined) refuseRemains(file, served)
  return {
    file,
    html: finished,
    twin: twinOf(served),
    keeps: draft.keeps,
    refers: nextFilesOf(served, file),
    loads: loadsOf(file, served, exported.basePath),
  }
}
