import type { ReactNode } from 'react'
import type { Page } from '@/lib/content'
import styles from './Button.module.css'
import { Link } from './Link'

interface Props {
  href: string
  /** The page that it stands on; none in the frame of the site. */
  page?: Page
  newTab?: boolean
  /** Before the label. */
  icon?: ReactNode
  /** The label. */
  children: ReactNode
}

/** A link that is the one thing to do next, drawn as a filled button. */
export function Button({ icon, children, ...link }: Props) {
  return (
    <Link {...link} className={styles.button}>
      {icon}
      {/* In one piece: the words of a label in emphasis must not become columns beside the others. */}
      <span>{children}</span>
    </Link>
  )
}
