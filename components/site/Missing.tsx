import { Hero } from '@/components/sections/Hero'
import { Link } from '@/components/ui/Link'
import { pages, site } from '@/lib/content'
import styles from './Missing.module.css'
import { words } from './words'

const { title, lead, home, pages: list, legacy, report } = words.missing

/** Says that there is no page, and where to go from here. */
export function Missing() {
  const { legacy_origin, email } = site
  const top = pages.filter(({ address }) => /^\/[^/]+\/$/.test(address))
  return (
    <Hero title={title} level={1} lead={lead}>
      <p>
        <Link href="/">{home}</Link>
      </p>
      {top.length > 0 && (
        <>
          <p>{list}</p>
          <ul className={styles.pages}>
            {top.map(({ address, title: name }) => (
              <li key={address}>
                <Link href={address}>{name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {legacy_origin && (
        <p>
          {legacy} <Link href={legacy_origin}>{hostOf(legacy_origin)}</Link>.
        </p>
      )}
      {email && (
        <p>
          {report} <Link href={`mailto:${email}`}>{email}</Link>
        </p>
      )}
    </Hero>
  )
}

function hostOf(origin: string): string {
  return new URL(origin).host
}
