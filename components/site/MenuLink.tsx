import { Link } from '@/components/ui/Link'
import type { Page } from '@/lib/content'
import { isCurrent } from './current'
import styles from './Header.module.css'
import { MenuLabel } from './MenuLabel'

interface Props {
  label: string
  url: string
  badge?: string
  page?: Page
}

/** A link of the header, marked when it leads to the page that it stands on. */
export function MenuLink({ label, url, badge, page }: Props) {
  return (
    <Link
      href={url}
      className={styles.link}
      aria-current={isCurrent(url, page) ? 'page' : undefined}
    >
      <MenuLabel label={label} badge={badge} />
    </Link>
  )
}
