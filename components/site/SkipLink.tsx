import { Link } from '@/components/ui/Link'
import styles from './SkipLink.module.css'
import { words } from './words'

/** The first stop of the keyboard: past the header, to what the page says. */
export function SkipLink() {
  return (
    <Link className={styles.skip} href="#main">
      {words.skip}
    </Link>
  )
}
