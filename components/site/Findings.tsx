import type { ShownFinding } from '@/lib/check/report/shown'
import { counted } from '@/lib/check/report/total'
import styles from './Findings.module.css'
import notice from './Notice.module.css'

/**
 * What is wrong with the content of this page, for the person who edits it (`npm run dev`). It stands above the page and not on
 * it: nothing is hidden. Screen readers say the first line as soon as it comes.
 */
export function Findings({ findings }: { findings: readonly ShownFinding[] }) {
  return (
    <aside className={notice.notice} aria-label="Findings" lang="en" dir="ltr">
      <p role="alert">{headline(findings)}</p>
      <ol className={styles.list}>
        {findings.map(({ severity, place, reason, rule, frame }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same, and none has a state
          <li key={index}>
            <strong className={styles[severity]}>{severity}</strong> <code>{place}</code>
            <br />
            {reason} <small>{rule}</small>
            {frame && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a line that is wider than the page is moved by keys (WCAG 2.1.1)
              <pre tabIndex={0}>{frame}</pre>
            )}
          </li>
        ))}
      </ol>
    </aside>
  )
}

function headline(findings: readonly ShownFinding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const number = counted({ errors, warnings: findings.length - errors })
  return errors > 0
    ? `${number}. Until the errors are mended, what they are about is shown as it was before, if it was there.`
    : `${number}.`
}
