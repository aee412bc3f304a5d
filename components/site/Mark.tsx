import styles from './Notice.module.css'
import { words } from './words'

/** Says in a preview why nobody else sees the page. A landmark, so that it is found by those who do not see its colour. */
export function Mark({ mark }: { mark: string }) {
  return (
    <aside className={styles.notice} aria-label={words.preview}>
      <strong>{mark}.</strong> {words.notPublic}
    </aside>
  )
}
