import type { Page, Site } from '@/lib/content'
import { isCurrent } from './current'
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
  const own = url && <MenuLink label={label} url={url} badge={badge} page={page} />
  const name = <MenuLabel label={label} badge={badge} />
  if (items.length === 0) return <li>{own || <span className={styles.link}>{name}</span>}</li>

  const isInside = [item, ...items].some((link) => link.url && isCurrent(link.url, page))
  // What the entry itself leads to is the first link of its menu, unless its author put it there.
  const isListed = items.some((link) => link.url === url)
  return (
    <li className={styles.group}>
      {/* In the sheet there is room for all links: the menu is always open, and what opens it here is a plain label. */}
      <div className={styles.label}>{own && !isListed ? own : name}</div>
      <button
        type="button"
        className={styles.opener}
        popoverTarget={id}
        // The one of the row that the page belongs to; the link to the page itself says "page".
        aria-current={isInside || undefined}
      >
        {name}
      </button>
      <ul id={id} className={styles.submenu} popover="auto">
        {own && !isListed && <li className={styles.own}>{own}</li>}
        {items.map((link) => (
          <li key={link.label}>
            <MenuLink {...link} page={page} />
          </li>
        ))}
      </ul>
    </li>
  )
}
