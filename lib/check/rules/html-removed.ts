import type { Rule } from '@/lib/check/rule'

export const htmlRemoved: Rule = {
  id: 'html/removed',
  severity: 'warning',
  summary: 'HTML in text that could run code or break the page is left out, and that is said.',
  *document({ texts }) {
    for (const { compiled, toFile, visit } of texts) {
      for (const { name, kind, position } of compiled.removed) {
        const { start, end } = position ?? {}
        const inText =
          start?.offset === undefined || end?.offset === undefined
            ? undefined
            : toFile({ start: start.offset, end: end.offset })
        yield { reason: sentence(kind, name), span: inText ?? visit.tree.span }
      }
    }
  },
}

function sentence(kind: 'element' | 'attribute' | 'style', name: string): string {
  if (kind === 'element')
    return `The element <${name}> is left out of the page: it could run code, or change what is around it.`
  if (kind === 'style')
    return `The style "${name}" is left out of the page: it could load a file, or leave its place.`
  return `The attribute "${name}" is left out of the page: it could run code, or means nothing here.`
}
