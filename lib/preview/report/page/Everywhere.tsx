import { count } from '@/lib/check/report/total'
import type { ListedPage } from '@/lib/preview/report/pages'
import type { Places } from '@/lib/preview/report/places'
import type { Everywhere as Change } from '@/lib/preview/types'
import { PagePart } from './PagePart'
import { Text } from './Text'

interface Props {
  everywhere: Change
  sample: readonly ListedPage[]
  places: Places
}

/** What changed on all pages alike: told once, and shown on some of them. */
export function Everywhere({ everywhere: { what, pages }, sample, places }: Props) {
  return (
    <section id="everywhere" aria-labelledby="everywhere-title">
      <h2 id="everywhere-title">Changed everywhere</h2>
      <p>{count(pages, 'page')} changed alike. What differs on them:</p>
      <ul>
        {what.map((part) => (
          <li key={part}>
            <Text>{part}</Text>
          </li>
        ))}
      </ul>
      {sample.length > 0 && <p>This is how it looks, for example:</p>}
      {sample.map((page, index) => (
        <PagePart key={page.anchor} page={page} places={places} isFolded={index > 0} />
      ))}
    </section>
  )
}
