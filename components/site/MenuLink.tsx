import { Link } from '@/components/ui/Link'
import { destination, type Page } from '@/lib/content'
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
  const isCurrent = page !== undefined && destination(url).page === page.address
  return (
    <Link href={url} className={styles.link} aria-current={isCurrent ? 'page' : undefined}>
      <MenuLabel label={label} badge={badge} />
    </Link>
  )
}
