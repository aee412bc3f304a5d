import type { Edit } from './finding'
import type { PageText } from './rule'

/**
 * Edits of a Markdown text as edits of its file.
 *
 * @param file the text of the file
 * @param edits offsets in the Markdown text
 * @returns undefined where YAML has other characters for the same text: a mark would mean something else there
 */
export function editsInFile(
  file: string,
  { visit: { tree }, toFile }: PageText,
  edits: readonly Edit[],
): readonly Edit[] | undefined {
  if (tree.kind !== 'scalar' || file[tree.span.start] === '"') return undefined
  const text = String(tree.value)
  const inFile = edits.map((edit) => ({ ...toFile(edit), text: edit.text }))
  const areSame = inFile.every(
    ({ start, end }, index) =>
      file.slice(start, end) === text.slice(edits[index]?.start, edits[index]?.end),
  )
  return areSame ? inFile : undefined
}
