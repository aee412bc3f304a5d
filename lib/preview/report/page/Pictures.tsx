import type { ListedPage } from '@/lib/preview/report/pages'
import { addressIn } from '@/lib/preview/report/places'
import { shown } from '@/lib/preview/report/shown'
import { nameOf } from '@/lib/preview/report/words'
import type { PagePictures } from '@/lib/preview/types'
import { Slider, Views } from './Views'

interface Props {
  page: ListedPage
  /** Whether the first picture is folded as well. */
  isFolded: boolean
}

/**
 * Every picture of a page. The first is open: the others mostly show the same in another window. Where nothing is seen of the
 * change, there is no picture, and a sentence says so.
 */
export function Pictures({ page, isFolded }: Props) {
  const same = page.pictures.filter(looksTheSame)
  return (
    <>
      {same.length > 0 && (
        <p>
          Looks the same as before: {same.map((view) => nameOf(view).toLowerCase()).join('; ')}.
        </p>
      )}
      <Windows
        page={page}
        isFolded={isFolded}
        views={page.pictures.filter((view) => !looksTheSame(view))}
      />
    </>
  )
}

function looksTheSame({ before, after, difference }: PagePictures): boolean {
  return before === undefined && after === undefined && difference === undefined
}

function Windows({ page, isFolded, views }: Props & { views: readonly PagePictures[] }) {
  return views.map((pictures, index) => (
    <details
      key={`${pictures.window} ${pictures.scheme}`}
      open={(index === 0 && !isFolded) || undefined}
    >
      <summary>
        {nameOf(pictures)}{' '}
        <small>
          {pictures.width} × {pictures.height}
        </small>
      </summary>
      <Viewer page={page} pictures={pictures} id={`${page.anchor}-${index + 1}`} />
    </details>
  ))
}

/** What the marks of a difference stand for (`difference`). */
const LEGEND = 'Dark: changed. Tinted: new. A line: taken out.'

interface ViewerProps {
  page: ListedPage
  pictures: PagePictures
  id: string
}

/** Without a script, what was and what is stand side by side; with one, a slider uncovers the one or the other. */
function Viewer({ page, pictures, id }: ViewerProps) {
  const { before, after, difference, width, height } = pictures
  const shots = [
    { name: 'before', label: 'Before', file: before },
    { name: 'after', label: 'After', file: after },
    { name: 'marked', label: 'Difference', file: difference, legend: LEGEND },
  ]
  const name = `${shown(page.title)}, ${nameOf(pictures).toLowerCase()}`
  const isPair = before !== undefined && after !== undefined
  return (
    <div className={isPair ? 'viewer pair' : 'viewer'}>
      {isPair && <Views name={name} id={id} hasDifference={difference !== undefined} />}
      <div className="shots">
        {isPair && <Slider name={name} id={id} />}
        {shots.map(({ name: kind, label, file, legend }) => {
          const address = file === undefined ? undefined : addressIn('./', file)
          return (
            address && (
              <figure key={kind} className={kind}>
                <figcaption>
                  {label}
                  {legend && <small> {legend}</small>}
                </figcaption>
                <img
                  src={address}
                  alt={`${label}: ${name}`}
                  width={width}
                  height={height}
                  loading="lazy"
                />
              </figure>
            )
          )
        })}
      </div>
    </div>
  )
}
