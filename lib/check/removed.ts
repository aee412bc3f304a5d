import type { Removed } from '@/lib/markdown'
import type { Span } from './finding'
import type { ContentDocument } from './rule'

export interface RemovedHtml extends Removed {
  span: Span
}

/** What the allow-list took out of the texts of a document, with its place in the file. */
export function removedHtml({ texts }: ContentDocument): RemovedHtml[] {
  return texts.flatMap(({ compiled, toFile, visit }) =>
    compiled.removed.map((removed) => {
      const start = removed.position?.start.offset
      const end = removed.position?.end.offset
      if (start === undefined || end === undefined) return { ...removed, span: visit.tree.span }
      const span = { start, end }
      const text = visit.tree.kind === 'scalar' ? String(visit.tree.value) : ''
      return {
        ...removed,
        span: toFile(removed.kind === 'style' ? property(text, span, removed.name) : span),
      }
    }),
  )
}

/** The name of a CSS property in a `style` attribute; all of it where an escape hides the name. */
function property(text: string, attribute: Span, name: string): Span {
  const at = text.slice(attribute.start, attribute.end).indexOf(name, 'style='.length)
  const start = attribute.start + at
  return at === -1 ? attribute : { start, end: start + name.length }
}

/** A link that lost its address: only its scheme can be the reason. */
export function isLink({ kind, name }: Removed): boolean {
  return kind === 'attribute' && name === 'href'
}
