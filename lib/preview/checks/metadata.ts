import { parseDocument } from '@/lib/finish/dom'
import { elementsOf, textIn } from '@/lib/finish/walk'
import type { Seen } from './points'
import { pairsOf, type Sides } from './sides'

/** What search engines and those who share a link read (HTML; Open Graph protocol; X's cards), and how it is told. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  lang: 'language',
  description: 'description',
  canonical: 'canonical address',
  'og:title': 'title for shared links (og:title)',
  'og:description': 'description for shared links (og:description)',
  'og:url': 'address for shared links (og:url)',
  'og:type': 'type for shared links (og:type)',
  'og:image': 'picture for shared links (og:image)',
  'og:image:alt': 'text for the shared picture (og:image:alt)',
  'twitter:card': 'kind of card for shared links (twitter:card)',
}

/** Which metadata pages lost or gained. That a text changed is for the comparison to tell. */
export function changedMetadata(sides: Sides): Seen[] {
  return pairsOf(sides).flatMap(({ address, before, after }) => {
    const [old, now] = [metadataIn(sides.before.read(before)), metadataIn(sides.after.read(after))]
    return Object.entries(FIELDS).flatMap(([field, name]): Seen[] => {
      if (old.has(field) === now.has(field)) return []
      return old.has(field)
        ? [{ kind: 'worse', address, sentence: `The page has no ${name} any more.` }]
        : [
            {
              kind: 'better',
              address,
              sentence: `The page has ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name} now.`,
            },
          ]
    })
  })
}

/** The fields that a page has and that say something. */
function metadataIn(html: string): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (field: string, value: string | undefined) => {
    if (value?.trim()) found.add(field)
  }
  for (const element of elementsOf(parseDocument(html))) {
    const { name, attribs } = element
    if (name === 'body') break
    if (name === 'html') add('lang', attribs.lang)
    if (name === 'title') add('title', textIn(element))
    if (name === 'link' && attribs.rel === 'canonical') add('canonical', attribs.href)
    if (name === 'meta') add(attribs.property ?? attribs.name ?? '', attribs.content)
  }
  return found
}
