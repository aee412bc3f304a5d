import { Hero } from '@/components/sections/Hero'
import { Link } from '@/components/ui/Link'
import { pages, site } from '@/lib/content'
import styles from './Missing.module.css'

/** Says that there is no page, and where to go from here. */
export function Missing() {
  const top = pages.filter(({ address }) => address.split('/').length <= 3)
  return (
    <Hero
      title="This page is not here"
      level={1}
      lead="The address may be misspelt, or the page may have moved."
    >
      <p>These pages are here:</p>
      <ul className={styles.pages}>
        {top.map(({ address, title }) => (
          <li key={address}>
            <Link href={address}>{title}</Link>
          </li>
        ))}
      </ul>
      {site.legacy_origin && (
        <p>
          All others are still at{' '}
          <Link href={site.legacy_origin}>{hostOf(site.legacy_origin)}</Link>.
        </p>
      )}
    </Hero>
  )
}

function hostOf(origin: string): string {
  return new URL(origin).host
}
