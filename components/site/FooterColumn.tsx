import { Link } from '@/components/ui/Link'
import styles from './Footer.module.css'

interface Props {
  /** The id of its title. */
  id: string
  title: string
  links: readonly { label: string; url: string }[]
}

/** One column of the footer: a landmark for those who go by landmarks. Its title is no heading of the page. */
export function FooterColumn({ id, title, links }: Props) {
  return (
    <nav aria-labelledby={id}>
      <p id={id} className={styles.title}>
        {title}
      </p>
      <ul className={styles.links}>
        {links.map(({ label, url }) => (
          <li key={label}>
            <Link href={url}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
