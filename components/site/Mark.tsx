import type { Page } from '@/lib/content'
import { siteLanguageOn } from './language'
import styles from './Notice.module.css'
import { words } from './words'

/** Says in a preview why nobody else sees the page. A landmark, so that it is found by those who do not see its colour. */
export function Mark({ page }: { page: Page }) {
  if (!page.mark) return null
  return (
    <aside className={styles.notice} aria-label={words.preview} {...siteLanguageOn(page)}>
      <strong>{page.mark}.</strong> {words.notPublic}
    </aside>
  )
}
