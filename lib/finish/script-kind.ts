import type { Element } from 'domhandler'

/** JavaScript MIME types (MIME Sniffing, "JavaScript MIME type"). */
const JAVASCRIPT =
  /^(?:(?:application|text)\/(?:x-)?(?:ecma|java)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/

/** Other kinds of scripts that browsers do something with. */
const OTHERS = ['module', 'importmap', 'speculationrules'] as const

/**
 * What a browser takes a `<script>` for (HTML, "prepare the script element", steps 8 to 13).
 *
 * @returns undefined for a data block, such as JSON-LD, which it does nothing with
 */
export function scriptKind({
  attribs: { type, language },
}: Element): 'classic' | (typeof OTHERS)[number] | undefined {
  const written = type ?? (language ? `text/${language}` : '')
  if (written === '') return 'classic'
  const kind = written.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '').toLowerCase()
  return JAVASCRIPT.test(kind) ? 'classic' : OTHERS.find((other) => other === kind)
}

/** Whether a `<script>` holds or loads a program. */
export function isJavaScript(script: Element): boolean {
  return ['classic', 'module'].includes(scriptKind(script) ?? '')
}
