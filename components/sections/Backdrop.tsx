import { fixed, larger, WINDOW } from '@/components/ui/breadth'
import { classes } from '@/components/ui/classes'
import { Picture } from '@/components/ui/Picture'
import type { Design } from '@/lib/content'
import styles from './Backdrop.module.css'
import { backdropStyle } from './design'

type Image = NonNullable<NonNullable<Design['background']>['image']>

interface Props {
  image: Image
  /** It is seen first. */
  priority: boolean
}

/** As high as most sections are on a phone, in rem: the picture has to cover that as well. */
const USUAL_HEIGHT = 30

/** The picture behind a section. It is an `<img>` and no CSS background: those load at once, in one format and one width. */
export function Backdrop({ image, priority }: Props) {
  const { filename, size, parallax } = image
  const covering = larger(WINDOW, fixed((USUAL_HEIGHT * filename.width) / filename.height))
  // In its actual size, a smaller copy would be drawn smaller.
  const picture = size === 'actual' ? { ...filename, sources: [] } : filename
  return (
    <div className={classes(styles.backdrop, parallax && styles.still)}>
      <Picture
        picture={picture}
        alt=""
        breadth={covering}
        priority={priority}
        style={backdropStyle(image)}
      />
    </div>
  )
}
