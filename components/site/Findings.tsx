import styles from './Notice.module.css'

/** What is wrong with the content file of this page, for the person who edits it (`npm run dev`). */
export function Findings({ findings }: { findings: readonly string[] }) {
  return (
    <section className={styles.notice} aria-label="Findings">
      <p>This is the last good copy of the page. Its file has mistakes:</p>
      {findings.map((finding) => (
        <pre key={finding}>{finding}</pre>
      ))}
    </section>
  )
}
