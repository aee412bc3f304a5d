import type { Element } from 'domhandler'
import { textIn } from '@/lib/finish/walk'
import type { Moved } from './attributes'
import { dropFaces } from './characters'
import { inlineConstants } from './constants'
import { joinGroups, joinLayers } from './join'
import { dropUnnamed } from './live'
import { ownNames } from './own-names'
import { indexPage } from './page-index'
import { prune } from './prune'
import { render } from './render'
import type { Scripts } from './scripts'
import type { Sheet } from './sheets'
import { shortenNames } from './short-names'

/** The style of a page that has no other sheets than these. Its classes get short names. */
export function wholeStyle(
  sheets: readonly Sheet[],
  { first, last }: Moved,
  elements: readonly Element[],
  scripts: Scripts,
): string {
  const all = nodesOf(sheets)
  const rules = [...prune(all, indexPage(elements, scripts)), ...last]
  const used = dropFaces(rules, textOf(elements) + render(rules))
  const named = dropUnnamed([...first, ...used], scripts)
  const isOwn = ownNames(sheets, named, scripts)
  const nodes = joinGroups(joinLayers(all, inlineConstants(named, isOwn)))
  return shortenNames(render(nodes), elements, isOwn)
}

/** The style of these sheets, with which others follow: these may use all that is defined here, and all its names. */
export function partOfStyle(
  sheets: readonly Sheet[],
  elements: readonly Element[],
  scripts: Scripts,
): string {
  return render(joinGroups(prune(nodesOf(sheets), indexPage(elements, scripts))))
}

/** All that a page may show; what is in its scripts may be written into it. */
function textOf(elements: readonly Element[]): string {
  return elements.flatMap((element) => [textIn(element), ...Object.values(element.attribs)]).join()
}

function nodesOf(sheets: readonly Sheet[]) {
  return sheets.flatMap(({ nodes = [] }) => nodes)
}
