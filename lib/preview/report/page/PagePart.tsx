import type { ListedPage } from '@/lib/preview/report/pages'
import { addressIn, type Places } from '@/lib/preview/report/places'
import { Pictures } from './Pictures'
import { Code, Text } from './Text'
import { TextDifference } from './TextDifference'

interface Props {
  page: ListedPage
  places: Places
  /** Whether all of its pictures are folded. */
  isFolded?: boolean
}

/** One page: what it is called, where it is, what its text and its look were and are. */
export function PagePart({ page, places, isFolded = false }: Props) {
  const { anchor, kind, address, from, title, why = [] } = page
  const id = `${anchor}-title`
  const before = kind === 'added' ? undefined : addressIn(places.before, from ?? address)
  const after = kind === 'removed' ? undefined : addressIn(places.after, address)
  return (
    <article id={anchor} aria-labelledby={id}>
      <h3 id={id}>
        <Text>{title || address}</Text>
      </h3>
      <p className="where">
        {from !== undefined && (
          <>
            <Code>{from}</Code> <span aria-hidden="true">→</span>{' '}
            <span className="visually-hidden">moved to</span>{' '}
          </>
        )}
        <Code>{address}</Code>
        {before && <PageLink href={before} label="Page before" title={title || address} />}
        {after && <PageLink href={after} label="Page after" title={title || address} />}
      </p>
      {why.length > 0 && (
        <p>
          What differs: <Text>{why.join(', ')}</Text>.
        </p>
      )}
      <TextDifference page={page} />
      <Pictures page={page} isFolded={isFolded} />
    </article>
  )
}

function PageLink({ href, label, title }: { href: string; label: string; title: string }) {
  return (
    <>
      {' '}
      <a href={href}>
        {label}
        <span className="visually-hidden">
          : <Text>{title}</Text>
        </span>
      </a>
    </>
  )
}
