import { Link } from '@/components/ui/Link'
import { site } from '@/lib/content'
import styles from './WordMark.module.css'

/** The name of the site, as the way home. */
export function WordMark() {
  return (
    <Link href="/" className={styles.mark}>
      {site.name}
    </Link>
  )
}
