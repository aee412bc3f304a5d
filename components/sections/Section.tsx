import { type ReactNode, useId } from 'react'
import { classes } from '@/components/ui/classes'
import { Heading } from '@/components/ui/Heading'
import type { Design } from '@/lib/content'
import { Backdrop } from './Backdrop'
import { sectionStyle } from './design'
import styles from './Section.module.css'

/** What every section component is given. */
export interface SectionProps {
  /** Its anchor. */
  id?: string
  title?: ReactNode
  /** The level of the title, from its place on the page. */
  level?: 1 | 2
  /** One sentence below the title. */
  lead?: ReactNode
  design?: Design
  children?: ReactNode
}

interface FrameProps extends SectionProps {
  /**
   * Where there is room: `beside` sets title and lead beside the rest, `split` sets the lead beside the title and both above
   * the rest. Left out, one stands below the other, as the title of the page always does: it is too large for a column.
   */
  layout?: 'beside' | 'split' | false
  /** What belongs to the title: a longer lead, ways to go on. */
  pitch?: ReactNode
  /** What stands beside the title, such as a picture. */
  aside?: ReactNode
  /** The class of the section component that is drawn in this frame. */
  look?: string
  /** The class of the box that holds title and rest. */
  boxLook?: string
}

/** The frame of every section: its anchor, its ground, its title and its place in the grid of the page. */
export function Section({ layout, pitch, aside, look, boxLook, ...section }: FrameProps) {
  const { id, title, level = 2, lead, design, children } = section
  const generated = useId()
  const titleId = title ? `${id ?? generated}-title` : undefined
  const image = design?.background?.image
  // A section with a name is a landmark; what has none is a part like any other (HTML, 4.3.3: sections are headed).
  const Element = titleId ? 'section' : 'div'
  return (
    <Element
      id={id}
      aria-labelledby={titleId}
      className={classes(styles.section, look, design?.css_class)}
      style={sectionStyle(design)}
    >
      {image && <Backdrop image={image} priority={level === 1} />}
      <div className={classes(styles.box, layout && level !== 1 && styles[layout], boxLook)}>
        {(title || lead || pitch) && (
          <div className={styles.head}>
            {title && (
              <Heading level={level} id={titleId}>
                {title}
              </Heading>
            )}
            {lead && <p className={styles.lead}>{lead}</p>}
            {pitch}
          </div>
        )}
        {aside}
        {children && <div className={styles.rest}>{children}</div>}
      </div>
    </Element>
  )
}
