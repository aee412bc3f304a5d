import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseDocument, serialise } from './dom'
import { addPolicy } from './policy'
import { removeRuntime } from './runtime'
import { inlineStyles } from './style'
import { twinOf } from './twin'
import type { Draft, Exported, FinishedPage } from './types'

/** Finishes one of the exported pages. */
export async function finishFile(file: string, exported: Exported): Promise<FinishedPage> {
  return finishPage(file, await readFile(path.join(exported.exportDir, file), 'utf8'), exported)
}

/** Finishes one page. Each step finds the page as the one before it left it. */
export function finishPage(file: string, html: string, exported: Exported): FinishedPage {
  const draft: Draft = { file, document: parseDocument(html) }
  removeRuntime(draft, exported)
  inlineStyles(draft, exported)
  // Last: it names the hashes of what stands in the page.
  addPolicy(draft)
  const finished = serialise(draft.document)
  return { file, html: finished, twin: twinOf(finished), keeps: draft.keeps }
}
