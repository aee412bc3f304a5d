import { Link } from '@/components/ui/Link'
import styles from './SkipLink.module.css'

/** The first stop of the keyboard: past the header, to what the page says. */
export function SkipLink() {
  return (
    <Link className={styles.skip} href="#main">
      Skip to content
    </Link>
  )
}
