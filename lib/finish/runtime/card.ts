import type { Document } from 'domhandler'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import { elementsOf } from '@/lib/finish/walk'

/**
 * Takes out what Next repeats of Open Graph in the names of Twitter: what a card does not say, X reads there (X, "Cards markup tag
 * reference").
 */
export function dropRepeats(document: Document): void {
  const metas = [...elementsOf(document)].filter(({ name }) => name === 'meta')
  const said = new Set(metas.map(({ attribs: { property, content } }) => `${property} ${content}`))
  for (const meta of metas) {
    const { name = '', content } = meta.attribs
    const isRepeat = said.has(`${name.replace(/^twitter:/, 'og:')} ${content}`)
    if (name.startsWith('twitter:') && isRepeat) adapter.detachNode(meta)
  }
}
