import type { Element } from 'domhandler'

/** The part that a `<link>` belongs to, by what it loads or says. */
export function linkPart({
  rel = '',
  as = '',
}: Element['attribs']): 'icons' | 'web manifest' | 'fonts' | 'scripts' | 'metadata' {
  const relations = rel.toLowerCase().split(/\s+/)
  if (relations.some((one) => one === 'icon' || one === 'apple-touch-icon')) return 'icons'
  if (relations.includes('manifest')) return 'web manifest'
  if (as === 'font') return 'fonts'
  return as === 'script' || relations.includes('modulepreload') ? 'scripts' : 'metadata'
}
