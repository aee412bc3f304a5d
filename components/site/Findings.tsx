import styles from './Notice.module.css'

/** What is wrong with the content file of this page, for the person who edits it (`npm run dev`). */
export function Findings({ findings }: { findings: readonly string[] }) {
  return (
    <section className={styles.notice} aria-label="Findings" lang="en" dir="ltr">
      <p>
        This page has mistakes. Until they are mended, its last good copy is shown, if there is one.
      </p>
      {findings.map((finding) => (
        <pre key={finding}>{finding}</pre>
      ))}
    </section>
  )
}
