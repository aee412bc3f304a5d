import { Link } from '@/components/ui/Link'
import { type Page, site } from '@/lib/content'
import styles from './Footer.module.css'
import { FooterColumn } from './FooterColumn'
import { siteLanguageOn } from './language'
import { ThemeSwitch } from './ThemeSwitch'
import { WordMark } from './WordMark'

interface Props {
  /** The page that it stands on. */
  page?: Page
}

/** The footer: whose site it is, where else to go, and what others may do with the text. */
export function Footer({ page }: Props) {
  const { long_name, email, footer = [], social = [], licence } = site
  return (
    <footer className={styles.footer} {...siteLanguageOn(page)}>
      <div className={styles.box}>
        <div className={styles.owner}>
          <WordMark />
          {long_name && <p>{long_name}</p>}
          {email && <Link href={`mailto:${email}`}>{email}</Link>}
        </div>
        <div className={styles.columns}>
          {footer.map((column) => (
            <FooterColumn key={column.title} {...column} />
          ))}
          {social.length > 0 && <FooterColumn title="Follow us" links={social} />}
        </div>
        <div className={styles.end}>
          {licence && (
            <p>
              The text of this site is licensed under{' '}
              <Link href={licence.url}>{licence.label}</Link>.
            </p>
          )}
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  )
}
