import type { Draft, Exported } from '@/lib/finish/types'
import { elementsOf } from '@/lib/finish/walk'
import { moveAttributes } from './attributes'
import { codesOf } from './codes'
import { openNoscripts } from './noscript'
import { place } from './place'
import { render } from './render'
import { readScripts } from './scripts'
import { sheetsOf } from './sheets'
import { partOfStyle, wholeStyle } from './style'
import { weightOf } from './weight'

/**
 * Puts the CSS that a page uses into the page: what its sheets say of its elements, in whatever state these are. `style`
 * attributes become rules: a content security policy can allow a `<style>` by its hash, and an attribute only with
 * `unsafe-hashes`.
 *
 * On a page that keeps a runtime, sheets and classes are the runtime's, and only the attributes move. A sheet that cannot be
 * moved, such as one of another host, stays where it is with all that follow it: their order counts. All do where something that may
 * name their parts cannot be read, such as a script of another host.
 */
export function inlineStyles(draft: Draft, exported: Exported): void {
  const { document } = draft
  const closeNoscripts = openNoscripts(document)
  const elements = [...elementsOf(document)]
  const sheets = sheetsOf(draft.file, elements, exported)
  const moved = moveAttributes(elements, weightOf(sheets))
  const codes = isOurs(draft) ? codesOf(draft.file, elements, exported) : undefined
  const scripts = readScripts(codes ?? [])
  const staying = codes ? sheets.findIndex(({ nodes }) => !nodes) : 0
  if (staying < 0) {
    place(document, sheets, sheets, wholeStyle(sheets, moved, elements, scripts))
  } else {
    const taken = sheets.slice(0, staying)
    const css = render(moved.first) + partOfStyle(taken, elements, scripts)
    place(document, sheets, taken, css, render(moved.last))
  }
  closeNoscripts()
}

/** Whether the styles of a page are nobody else's. Without a doctype, names match in capitals and small letters (quirks mode). */
function isOurs({ keeps, document }: Draft): boolean {
  return keeps === undefined && document['x-mode'] !== 'quirks'
}
