import { Link } from '@/components/ui/Link'
import { editAddress, type Page, site } from '@/lib/content'
import styles from './Footer.module.css'
import { FooterColumn } from './FooterColumn'
import { siteLanguageOn } from './language'
import { ThemeSwitch } from './ThemeSwitch'
import { WordMark } from './WordMark'
import { words } from './words'

interface Props {
  /** The page that it stands on: it can be edited. */
  page?: Page
}

/** The footer: whose site it is, where else to go, and what others may do with the text. */
export function Footer({ page }: Props) {
  const { long_name, email, footer = [], social = [], licence } = site
  const columns = social.length > 0 ? [...footer, { title: words.follow, links: social }] : footer
  const edit = page && editAddress(page)
  return (
    <footer className={styles.footer} {...siteLanguageOn(page)}>
      <div className={styles.box}>
        <div className={styles.owner}>
          <WordMark />
          {long_name && <p>{long_name}</p>}
          {email && <Link href={`mailto:${email}`}>{email}</Link>}
        </div>
        <div className={styles.columns}>
          {columns.map((column, index) => (
            <FooterColumn key={column.title} id={`site-footer-${index + 1}`} {...column} />
          ))}
        </div>
        <div className={styles.end}>
          {licence && (
            <p>
              {words.licence} <Link href={licence.url}>{licence.label}</Link>.
            </p>
          )}
          {edit && (
            <p className={styles.edit}>
              <Link href={edit}>{words.edit}</Link>
            </p>
          )}
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  )
}
