import type { CSSProperties } from 'react'
import { fileAddress, type Picture as PictureFile } from '@/lib/content'
import { type Breadth, fixed, sizesOf, smaller } from './breadth'
import { BOX } from './breadths'
import { pictureSize } from './pictureSize'

interface Props {
  /** A file of this site: no picture comes from elsewhere. */
  picture: Omit<PictureFile, 'name'>
  /** What it shows; '' when it is an ornament. */
  alt: string
  /** How wide it can be where it stands, if not as wide as a section: browsers choose its file before they know the page. */
  breadth?: Breadth
  /** It is seen first: it does not wait until it scrolls into view. */
  priority?: boolean
  /** In CSS pixels, when not its own. */
  width?: string | number
  height?: string | number
  id?: string
  className?: string
  style?: CSSProperties
  title?: string
}

/**
 * A picture, in the best format and the smallest width that do. Its size stands in the HTML, so that nothing moves when it
 * arrives.
 */
export function Picture({
  picture,
  alt,
  breadth = BOX,
  priority,
  width,
  height,
  style,
  ...rest
}: Props) {
  const size = pictureSize(picture, width, height)
  const drawn = (
    <img
      {...rest}
      // A smaller copy is cut to whole pixels: its own shape would move what is below by a part of one.
      style={{ aspectRatio: `${picture.width} / ${picture.height}`, ...style }}
      src={addressOf(picture)}
      alt={alt}
      {...size}
      loading={priority ? 'eager' : 'lazy'}
      fetchPriority={priority ? 'high' : undefined}
      decoding={priority ? undefined : 'async'}
    />
  )
  const { sources = [] } = picture
  if (sources.length === 0) return drawn
  const sizes = sizesOf(smaller(breadth, fixed(size.width / 16)))
  return (
    <picture>
      {sources.map(({ type, candidates }) => (
        <source key={type} type={type} {...candidatesOf(candidates, sizes)} />
      ))}
      {drawn}
    </picture>
  )
}

type Candidates = NonNullable<PictureFile['sources']>[number]['candidates']

/** One file needs no choice. */
function candidatesOf(candidates: Candidates, sizes: string) {
  const [only, ...others] = candidates
  if (only && others.length === 0) return { srcSet: addressOf(only) }
  const srcSet = candidates.map((one) => `${addressOf(one)} ${one.width}w`).join(', ')
  return { srcSet, sizes }
}

function addressOf({ address }: { address: string }): string {
  return fileAddress(address)
}
