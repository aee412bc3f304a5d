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
      const known = start !== undefined && end !== undefined
      return { ...removed, span: known ? toFile({ start, end }) : visit.tree.span }
    }),
  )
}

/** A link that lost its address: only its scheme can be the reason. */
export function isLink({ kind, name }: Removed): boolean {
  return kind === 'attribute' && name === 'href'
}
