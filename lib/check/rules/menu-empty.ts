import { toText } from '@/lib/check/coerce'
import type { Rule } from '@/lib/check/rule'
import { isEmpty } from '@/lib/check/visit'
import type { MapTree, Tree } from '@/lib/check/yaml/tree'

/** Words in the header that look like a link and do nothing are tried again and again. */
export const menuEmpty: Rule = {
  id: 'menu/empty',
  severity: 'warning',
  summary: 'An entry of the header leads somewhere or opens a menu.',
  why: 'Words in the header that look like a link and do nothing are tried again and again.',
  examples: [
    {
      name: 'site.yaml',
      wrong:
        'name: Example\nurl: https://example.org\ndescription: An example.\nlanguage: en\nmenu:\n  - label: ⟦About⟧\n',
      finding:
        'The menu entry "About" does nothing: it has neither "url" nor "items". Say where it leads, or delete it.',
      right:
        'name: Example\nurl: https://example.org\ndescription: An example.\nlanguage: en\nmenu:\n  - label: About\n    url: https://example.com/about\n',
    },
  ],
  *document({ address, tree }) {
    if (address !== undefined) return
    for (const entry of itemsOf(tree, 'menu')) {
      if (entry.kind !== 'map' || leads(entry)) continue
      const label = entry.entries.get('label')?.value
      // Without a label it has a finding already.
      if (label?.kind !== 'scalar' || isEmpty(label)) continue
      yield {
        reason: `The menu entry "${toText(label)}" does nothing: it has neither "url" nor "items". Say where it leads, or delete it.`,
        span: label.span,
      }
    }
  },
}

function leads(entry: MapTree): boolean {
  const url = entry.entries.get('url')?.value
  return (url !== undefined && !isEmpty(url)) || itemsOf(entry, 'items').length > 0
}

function itemsOf(tree: MapTree, key: string): readonly Tree[] {
  const value = tree.entries.get(key)?.value
  return value?.kind === 'list' ? value.items : []
}
