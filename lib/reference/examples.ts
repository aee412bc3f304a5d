import { existsSync, readFileSync } from 'node:fs'
import { isSeq, parseDocument, stringify, type YAMLMap } from 'yaml'

/** The example of every block that uses each of its fields. */
export const FULL = 'every field'

/** The examples of a block that the reference shows: the first one, and the one of every field. The tests check all of them. */
export function examplesOf(block: string): string[] {
  const file = `components/blocks/${block}/examples.yaml`
  if (!existsSync(file)) return []
  const { contents } = parseDocument(readFileSync(file, 'utf8'))
  const examples = isSeq<YAMLMap>(contents) ? contents.items : []
  const shown = [examples[0], examples.find((example) => example.get('name') === FULL)]
  return shown.flatMap((example) => (example?.has('section') ? [asWritten(example)] : []))
}

/** The section of an example, as it stands in a page: its author's quotes and blocks of text are kept. */
function asWritten(example: YAMLMap): string {
  return stringify(
    { sections: [example.get('section', true)] },
    {
      lineWidth: 0,
      flowCollectionPadding: false,
    },
  )
}
