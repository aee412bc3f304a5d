import type { ShortcodeProps } from '@/components/shortcodes/types'
import { fixed, smaller } from '@/components/ui/breadth'
import { BOX, FIGURE_HEIGHT, inFigure } from '@/components/ui/breadths'
import { classes } from '@/components/ui/classes'
import { Inline } from '@/components/ui/Inline'
import { Link } from '@/components/ui/Link'
import { Picture } from '@/components/ui/Picture'
import { fileAddress, pictureOf } from '@/lib/content'
import { plainText } from '@/lib/markdown'
import styles from './Figure.module.css'

/** A picture on a card, with its caption. It leads to its full size, or to where its author wants it to lead. */
export function Figure({ params, page, breadth = BOX, id, priority }: ShortcodeProps) {
  const { src = '', link, width, height } = params
  const caption = params.caption || params.title
  const picture = pictureOf(page, src)
  const drawn = picture ? (
    <Picture
      picture={picture}
      alt={describe(params.alt, link, caption)}
      breadth={smaller(inFigure(breadth), fixed((FIGURE_HEIGHT * picture.width) / picture.height))}
      priority={priority}
      width={width}
      height={height}
    />
  ) : (
    // The checker lets no such page be built; this is what its author sees in the meantime.
    params.alt
  )
  return (
    <figure id={id} className={classes(styles.figure, params.class)}>
      {link && (
        <Link className={styles.card} href={link} page={page}>
          {drawn}
        </Link>
      )}
      {!link && picture && (
        <a className={styles.card} href={fileAddress(picture.address)}>
          {drawn}
        </a>
      )}
      {!link && !picture && drawn}
      {caption && (
        <figcaption className={styles.caption}>
          <Inline text={caption} page={page} />
        </figcaption>
      )}
    </figure>
  )
}

/**
 * The description of the picture, which is the name of the link around it as well. Without one of its own, upstream repeats
 * the caption; a screen reader then says the caption twice, as it belongs to the figure already. So the picture says what
 * the link does (WAI's tutorial on images, "functional images"). Where another link leads, only the caption can tell.
 */
function describe(alt: string | undefined, link: string | undefined, caption: string | undefined) {
  if (alt) return alt
  if (!link) return 'Picture in full size'
  return (caption && plainText(caption)) || link
}
