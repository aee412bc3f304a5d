import type { Element } from 'domhandler'
import { scriptKind } from '@/lib/finish/script-kind'
import { textIn } from '@/lib/finish/walk'

/**
 * True for a script in the page that a browser does something with, and so asks the policy about.
 */
export function isActiveScript(element: Element): boolean {
  const { name, attribs } = element
  if (name !== 'script' || (attribs.src ?? attribs.href) !== undefined) return false
  return textIn(element) !== '' && scriptKind(element) !== undefined
}

/** True for a style sheet in the page that a browser applies (HTML, "update a style block"). */
export function isActiveStyle({ name, attribs }: Element): boolean {
  return name === 'style' && ['', 'text/css'].includes((attribs.type ?? '').toLowerCase())
}
