import type { Report } from '@/lib/check/finding'
import { didYouMean, oneOf } from '@/lib/check/nearest'
import { type Rule, valuesOf } from '@/lib/check/rule'
import type { ValueVisit } from '@/lib/check/visit'
import { findIcon, iconNames, isPack, packs, packsOf } from '@/lib/icons'
import { packOf } from '@/lib/icons/pack'

export const iconUnknown: Rule = {
  id: 'icon/unknown',
  severity: 'error',
  summary: 'An icon is one of its pack, and the pack is one that is here.',
  *document(document) {
    for (const visit of valuesOf(document, 'iconPack')) {
      const pack = visit.tree.kind === 'scalar' ? String(visit.tree.value) : ''
      if (!isPack(pack)) yield { reason: unknownPack(pack), span: visit.tree.span }
    }
    for (const visit of valuesOf(document, 'icon')) yield* unknownIcon(visit)
  },
}

function unknownPack(pack: string): string {
  const known = oneOf(packs).replace(' or ', ' and ')
  const hint =
    pack === 'fal'
      ? ' Its thin drawings are not part of Font Awesome Free; "fas" and "far" are.'
      : didYouMean(pack, packs)
  return `There is no icon pack "${pack}". The packs are ${known}.${hint}`
}

function* unknownIcon({ tree, path, beside }: ValueVisit): Iterable<Report> {
  if (tree.kind !== 'scalar') return
  const name = String(tree.value)
  const pack = packOf(path, beside)
  if (!isPack(pack) || findIcon(pack, name)) return
  const elsewhere = packsOf(name)[0]
  const hint = elsewhere
    ? ` There is one in pack "${elsewhere}": write "icon_pack: ${elsewhere}".`
    : didYouMean(name, iconNames(pack))
  yield { reason: `Unknown icon "${name}" in pack "${pack}".${hint}`, span: tree.span }
}
