import type { CSSProperties } from 'react'
import { fileAddress, type Picture as PictureFile } from '@/lib/content'
import { pictureSize } from './pictureSize'

interface Props {
  /** A file of this site: no picture comes from elsewhere. */
  picture: Omit<PictureFile, 'name'>
  /** What it shows; '' when it is an ornament. */
  alt: string
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

/** A picture. Its size stands in the HTML, so that nothing moves when it arrives. */
export function Picture({ picture, alt, priority, width, height, ...rest }: Props) {
  return (
    <img
      {...rest}
      src={encodeURI(fileAddress(picture.address))}
      alt={alt}
      {...pictureSize(picture, width, height)}
      loading={priority ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
}
