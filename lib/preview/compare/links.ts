import type { Element } from 'domhandler'

/** Whether an element loads a style sheet: it is part of the page's style, and is read as one. */
export function isStyleSheet({ name, attribs: { rel = '' } }: Element): boolean {
  return name === 'link' && relationsOf(rel).includes('stylesheet')
}

/** The part that a `<link>` belongs to, by what it loads or says. */
export function linkPart({
  rel = '',
  as = '',
}: Element['attribs']): 'icons' | 'web manifest' | 'fonts' | 'scripts' | 'metadata' {
  const relations = relationsOf(rel)
  if (relations.some((one) => one === 'icon' || one === 'apple-touch-icon')) return 'icons'
  if (relations.includes('manifest')) return 'web manifest'
  if (as === 'font') return 'fonts'
  return as === 'script' || relations.includes('modulepreload') ? 'scripts' : 'metadata'
}

function relationsOf(rel: string): string[] {
  return rel.toLowerCase().split(/\s+/)
}
