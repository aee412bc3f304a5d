import { Link } from '@/components/ui/Link'
import type { Page } from '@/lib/content'
import { siteLanguageOn } from './language'
import styles from './SkipLink.module.css'
import { words } from './words'

interface Props {
  /** The page that it stands on. */
  page?: Page
}

/** The first stop of the keyboard: past the header, to what the page says. */
export function SkipLink({ page }: Props) {
  return (
    <Link className={styles.skip} href="#main" {...siteLanguageOn(page)}>
      {words.skip}
    </Link>
  )
}
