import type { ShortcodeProps } from '@/components/shortcodes/types'
import { Button } from '@/components/ui/Button'
import { Inline } from '@/components/ui/Inline'
import { Link } from '@/components/ui/Link'
import { flagOf } from '@/lib/flag'
import styles from './Cta.module.css'

/** A call to action: one button, and at most one plain link beside it. A new tab only where its author says so. */
export function Cta({ params, page }: ShortcodeProps) {
  const { cta_text, cta_link, cta_new_tab, cta_alt_text, cta_alt_link, cta_alt_new_tab } = params
  if (!cta_text && !cta_alt_text) return null
  return (
    <p className={styles.group}>
      {cta_text && (
        <Button href={cta_link ?? ''} page={page} newTab={flagOf(cta_new_tab)}>
          <Inline text={cta_text} plain />
        </Button>
      )}
      {cta_text && cta_alt_text && ' '}
      {cta_alt_text && (
        <Link
          className={styles.alternative}
          href={cta_alt_link ?? ''}
          page={page}
          newTab={flagOf(cta_alt_new_tab)}
        >
          <Inline text={cta_alt_text} plain />
        </Link>
      )}
    </p>
  )
}
