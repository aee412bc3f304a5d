import { urlOf } from '@/lib/url'

/** What decides whether visits are counted. */
interface Options {
  /** The origin that the site is served from. */
  siteUrl: string
  /** The domain that visits are counted under, if the site has one. */
  domain: string | undefined
  isPreview: boolean
}

/** Whether visits are counted: only where the site is served from that domain, so that copies and previews of it are not. */
export function countsVisits({ siteUrl, domain, isPreview }: Options): boolean {
  return !isPreview && urlOf(siteUrl)?.host === domain
}
