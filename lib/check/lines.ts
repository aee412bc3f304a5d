import { perObject } from '@/lib/per-object'
import { type ContentDocument, type PageText, valuesOf } from './rule'
import { readLine } from './texts/read'

/** What a link or HTML takes. Without any of it, a line is nothing but words. */
const MARKUP = /[<[@]|:\/\/|www\./i

/** The titles, names and labels of a document in which a link or HTML may stand. */
export const linesOf = perObject((document: ContentDocument): PageText[] =>
  valuesOf(document, 'inline').flatMap((visit) => {
    const { tree } = visit
    if (tree.kind !== 'scalar' || typeof tree.value !== 'string') return []
    if (!MARKUP.test(tree.value)) return []
    return [{ visit, compiled: readLine(tree.value), toFile: tree.toFile }]
  }),
)
