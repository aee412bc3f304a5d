import { Hero } from '@/components/sections/Hero'
import { InlineScript } from '@/components/ui/InlineScript'
import { Link } from '@/components/ui/Link'
import { basePath, site } from '@/lib/content'
import styles from './Missing.module.css'
import { words } from './words'

const { title, lead, home, pages: list, legacy, report } = words.missing

interface Props {
  /** The pages of the site. */
  pages: readonly { address: string; title: string }[]
}

/** Says that there is no page, and where to go from here. */
export function Missing({ pages }: Props) {
  const { legacy_origin, email } = site
  const top = pages.filter(({ address }) => /^\/[^/]+\/$/.test(address))
  return (
    <Hero title={title} level={1} lead={lead}>
      <div className={styles.ways}>
        <p>
          <Link href="/">{home}</Link>
        </p>
        {top.length > 0 && (
          <>
            <p>{list}</p>
            <ul>
              {top.map(({ address, title: name }) => (
                <li key={address}>
                  <Link href={address}>{name}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
        {legacy_origin && (
          <>
            <p id="missing-legacy" suppressHydrationWarning>
              {legacy}{' '}
              <Link href={legacy_origin} suppressHydrationWarning>
                {hostOf(legacy_origin)}
              </Link>
              .
            </p>
            <InlineScript
              file="components/site/missing.client.ts"
              constants={{ BASE_PATH: basePath }}
            />
          </>
        )}
        {email && (
          <p>
            {report} <Link href={`mailto:${email}`}>{email}</Link>
          </p>
        )}
      </div>
    </Hero>
  )
}

function hostOf(origin: string): string {
  return new URL(origin).host
}
