import type { Organization, WebPage, WithContext } from 'schema-dts'
import { urlOf } from '@/lib/url'
import { breadcrumbs } from './breadcrumbs'
import { describe } from './describe'
import type { Crumb } from './neighbours'
import type { Page, Site } from './types'

interface Around {
  site: Site
  getPage: (address: string) => Crumb | undefined
  /** The full address of a page or a file. */
  absoluteAddress: (address: string) => string
}

/**
 * What search engines read about a page beside its text, in the vocabulary of schema.org: the organisation, the page, and the
 * way from the home page to it. One thing holds the others: that is shorter than a list of things that refer to each other. Its
 * share picture stands in Open Graph alone.
 */
export function structuredData(page: Page, around: Around): WithContext<WebPage> {
  const { site, getPage, absoluteAddress } = around
  const trail = breadcrumbs(page, getPage)
  const url = absoluteAddress(page.address)
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    url,
    name: page.title,
    description: describe(page, site),
    inLanguage: page.language ?? site.language,
    ...(page.date && { datePublished: page.date }),
    ...(page.updated && { dateModified: page.updated }),
    ...(trail.length > 1 && {
      breadcrumb: {
        '@type': 'BreadcrumbList',
        itemListElement: trail.map(({ address, title }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: title,
          item: absoluteAddress(address),
        })),
      },
    }),
    publisher: organisation(site, absoluteAddress, page.address === '/' || !getPage('/')),
  }
}

/** @param isWhole whether all is said of it: on the home page, if there is one. The others name it, and refer to what is said there. */
function organisation(
  site: Site,
  absoluteAddress: Around['absoluteAddress'],
  isWhole: boolean,
): Organization {
  return {
    '@type': 'Organization',
    '@id': `${absoluteAddress('/')}#organization`,
    name: site.long_name ?? site.name,
    url: absoluteAddress('/'),
    ...(isWhole && about(site, absoluteAddress)),
  }
}

function about(site: Site, absoluteAddress: Around['absoluteAddress']) {
  const profiles = (site.social ?? []).map(({ url }) => url).filter((url) => isElsewhere(url, site))
  return {
    ...(site.long_name && { alternateName: site.name }),
    logo: picture(absoluteAddress('/icon-512.png')),
    ...(site.email && { email: site.email }),
    ...(profiles.length > 0 && { sameAs: profiles }),
  }
}

/** A page of the site itself, its feed for example, is no profile elsewhere. */
function isElsewhere(url: string, { url: own, legacy_origin: legacy = own }: Site): boolean {
  const origins = [own, legacy].map((origin) => new URL(origin).origin)
  const { protocol = '', origin = '' } = urlOf(url) ?? {}
  return /^https?:$/.test(protocol) && !origins.includes(origin)
}

function picture(url: string) {
  return { '@type': 'ImageObject' as const, url }
}
