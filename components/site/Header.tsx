import { Button } from '@/components/ui/Button'
import { type Drawing, Icon } from '@/components/ui/Icon'
import { type Page, site } from '@/lib/content'
import styles from './Header.module.css'
import { siteLanguageOn } from './language'
import { MenuEntry } from './MenuEntry'
import { WordMark } from './WordMark'
import { words } from './words'

const BARS: Drawing = {
  viewBox: '0 0 16 16',
  shapes: [{ element: 'path', d: 'M1 2h14v2H1zM1 7h14v2H1zM1 12h14v2H1z' }],
}

interface Props {
  /** The page that it stands on, to mark it in the menu. */
  page?: Page
}

/**
 * The header. On wide screens the menu is a row; on narrow ones the same element is a sheet that the button opens. The
 * browser opens, closes and announces both sheet and menus (popover): there is no script.
 */
export function Header({ page }: Props) {
  return (
    <header className={styles.header} {...siteLanguageOn(page)}>
      <div className={styles.bar}>
        <WordMark />
        <button type="button" className={styles.toggle} popoverTarget="site-menu">
          {words.menu}
          <Icon icon={BARS} />
        </button>
        <nav id="site-menu" className={styles.menu} popover="auto" aria-label={words.mainMenu}>
          <ul className={styles.entries}>
            {site.menu.map((item, index) => (
              <MenuEntry key={item.label} item={item} id={`site-menu-${index + 1}`} page={page} />
            ))}
          </ul>
          {site.button && <Button href={site.button.url}>{site.button.label}</Button>}
        </nav>
      </div>
    </header>
  )
}
