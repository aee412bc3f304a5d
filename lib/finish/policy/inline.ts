import type { Element } from 'domhandler'
import { textOf } from './elements'

/** JavaScript MIME types (MIME Sniffing, "JavaScript MIME type"). */
const JAVASCRIPT =
  /^(?:(?:application|text)\/(?:x-)?(?:ecma|java)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/

/** Other kinds of scripts that browsers do something with. */
const OTHERS = ['module', 'importmap', 'speculationrules']

/**
 * True for a script in the page that a browser does something with, and so asks the policy about. Anything else is a data block,
 * such as JSON-LD, which no policy looks at (HTML, "prepare the script element", steps 5 to 13).
 */
export function isActiveScript(element: Element): boolean {
  const { name, attribs } = element
  if (name !== 'script' || (attribs.src ?? attribs.href) !== undefined) return false
  return textOf(element) !== '' && isActiveType(attribs)
}

function isActiveType({ type, language }: Readonly<Record<string, string>>): boolean {
  const written = type ?? (language ? `text/${language}` : '')
  if (written === '') return true
  const kind = written.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '').toLowerCase()
  return JAVASCRIPT.test(kind) || OTHERS.includes(kind)
}

/** True for a style sheet in the page that a browser applies (HTML, "update a style block"). */
export function isActiveStyle({ name, attribs }: Element): boolean {
  return name === 'style' && ['', 'text/css'].includes((attribs.type ?? '').toLowerCase())
}
