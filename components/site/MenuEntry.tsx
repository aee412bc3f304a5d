import type { Page, Site } from '@/lib/content'
import styles from './Header.module.css'
import { MenuLabel } from './MenuLabel'
import { MenuLink } from './MenuLink'

interface Props {
  item: Site['menu'][number]
  /** The id of the menu that it opens. */
  id: string
  page?: Page
}

/** An entry of the header: a link, or a button that opens a menu of links. */
export function MenuEntry({ item, id, page }: Props) {
  const { label, url, badge, items = [] } = item
  if (url && items.length === 0) {
    return (
      <li>
        <MenuLink label={label} url={url} badge={badge} page={page} />
      </li>
    )
  }
  const links = url ? [{ label, url }, ...items] : items
  return (
    <li className={styles.group}>
      {/* In the sheet there is room for all links: the menu is always open, and its button is a plain label. */}
      <span className={styles.label}>
        <MenuLabel label={label} badge={badge} />
      </span>
      <button type="button" className={styles.opener} popoverTarget={id}>
        <MenuLabel label={label} badge={badge} />
      </button>
      <ul id={id} className={styles.submenu} popover="auto">
        {links.map((link) => (
          <li key={link.label}>
            <MenuLink {...link} page={page} />
          </li>
        ))}
      </ul>
    </li>
  )
}
