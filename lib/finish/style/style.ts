import type { Element } from 'domhandler'
import { memory } from '@/lib/finish/memory'
import { textIn } from '@/lib/finish/walk'
import type { Moved } from './attributes'
import { fitFaces } from './characters'
import { inlineConstants } from './constants'
import { idOf } from './id'
import { joinGroups, joinLayers } from './join'
import { dropUnnamed } from './live'
import { replaceMarked } from './marks'
import { ownNames } from './own-names'
import { indexPage } from './page-index'
import { prune } from './prune'
import { render } from './render'
import type { Scripts } from './scripts'
import type { Sheet } from './sheets'
import { shortenNames } from './short-names'
import type { Node } from './types'

/** The style of a page that has no other sheets than these. Its classes get short names. */
export function wholeStyle(
  sheets: readonly Sheet[],
  { first, last }: Moved,
  elements: readonly Element[],
  scripts: Scripts,
): string {
  const all = nodesOf(sheets)
  const rules = [...prune(all, indexPage(elements, scripts)), ...last]
  const used = [
    ...first,
    ...fitFaces(rules, textOf(elements) + replaceMarked(render(rules), String)),
  ]
  // All that comes from the page is in these rules by now: pages of one kind have the same.
  const key = JSON.stringify([
    sheets.map(({ nodes = [], isBuilt }) => [idOf(nodes), isBuilt]),
    idOf(scripts),
    render(used),
  ])
  const { css, isOwn } = known(key, () => shortened(all, used, sheets, scripts))
  return shortenNames(css, elements, isOwn)
}

const known = memory<ReturnType<typeof shortened>>()

/** Rules as short as they go with the names that they have. */
function shortened(
  all: readonly Node[],
  used: readonly Node[],
  sheets: readonly Sheet[],
  scripts: Scripts,
) {
  const named = dropUnnamed(used, scripts)
  const isOwn = ownNames(sheets, named, scripts)
  return { css: render(joinGroups(joinLayers(all, inlineConstants(named, isOwn)))), isOwn }
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
