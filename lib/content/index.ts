import { allPages, site as generatedSite } from 'contentlayer/generated'
import { readEnvironment } from '@/lib/environment'
import { encodeAddress, fullAddress } from '@/lib/percent'
import { type Destination, resolveAddress } from './addresses'
import { clean } from './clean'
import { editLink } from './edit-link'
import { type Crumb, crumbOf, type Target, targetOf } from './neighbours'
import type { Page, Site } from './types'
import { countsVisits } from './visits'

export type { Destination } from './addresses'
export { type Outline, outline, type Place } from './outline'
export type * from './types'

export const site: Site = clean(generatedSite)

const environment = readEnvironment()
/** The path that the site is served under: '' or '/prefix', without a slash at its end. */
export const { basePath, isPreview } = environment

/** The origin that the site is served from in the end: https://example.org. */
const siteUrl = environment.siteUrl ?? site.url

/** The domain that visits are counted under; undefined where they are not. */
export const visitsDomain = countsVisits({
  siteUrl,
  domain: site.analytics?.plausible_domain,
  isPreview,
})
  ? site.analytics?.plausible_domain
  : undefined

const targets: readonly Target[] = allPages.map(targetOf)
/** Nobody can go on to another page of the site. */
export const hasOnePage = targets.length < 2

const addresses = new Set(targets.map(({ address }) => address))
const addressByAlias = new Map(
  targets.flatMap(({ aliases = [], address }) => aliases.map((alias) => [alias, address] as const)),
)
const addressBySource = new Map(targets.map(({ source, address }) => [source, address]))
const crumbs = new Map(allPages.map((page) => [page.address, crumbOf(page)]))

/** What the pages below the one at an address such as `/a/b/` show of it; undefined when there is none. */
export function crumbAt(address: string): Crumb | undefined {
  return crumbs.get(address)
}

/** Where a link leads that stands on `from`, or in the frame of the site when there is no page. */
export function destination(written: string, from?: Page): Destination {
  return resolveAddress(written, {
    from: from && {
      ...from,
      fileAddress: (name) => from.files.find((file) => file.name === name)?.address,
    },
    basePath,
    legacyOrigin: site.legacy_origin,
    hasPage: (address) => addresses.has(address),
    movedTo: (address) => addressByAlias.get(address),
    addressOfSource: (source) => addressBySource.get(source),
  })
}

/** The address of a file of this site, such as a picture, as `href` and `src` hold it. */
export function fileAddress(address: string): string {
  return basePath + encodeAddress(address)
}

/** Where the file of a page is edited; undefined where the site does not say it, or nobody knows how its host does it. */
export function editAddress({ source }: Page): string | undefined {
  const { repository, branch } = site
  return editLink({ repository, branch, contentDir: environment.contentDir, source })
}

/** The full address of a page or file, as search engines and other sites need it. */
export function absoluteAddress(address: string): string {
  return fullAddress(address, siteUrl, basePath)
}

/** A picture that the text of a page names, if staging found it. */
export function pictureOf(page: Page, name: string) {
  const file = page.files.find((candidate) => candidate.name === name)
  return file?.width && file.height
    ? { ...file, width: file.width, height: file.height }
    : undefined
}
