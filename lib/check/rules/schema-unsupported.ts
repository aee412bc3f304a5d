import { type Rule, valuesOf } from '@/lib/check/rule'

export const schemaUnsupported: Rule = {
  id: 'schema/unsupported',
  severity: 'warning',
  summary: 'A key that upstream draws and this site does not.',
  *document(document) {
    for (const { field, path, tree } of valuesOf(document, 'unsupported')) {
      if (field.kind !== 'unsupported') continue
      yield {
        reason: `"${path.split('.').at(-1)}" is left out here. ${field.reason}.`,
        span: tree.span,
      }
    }
  },
}
