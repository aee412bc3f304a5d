import type { MetadataRoute } from 'next'
import { absoluteAddress, isPreview } from '@/lib/content'
import { pages } from '@/lib/content/pages'

export const dynamic = 'force-static'

/** What search engines may show: every page, and none of a preview. A wrong date is worse than none. */
export default function sitemap(): MetadataRoute.Sitemap {
  if (isPreview) return []
  return pages.map(({ address, updated }) => ({
    // Next writes addresses into the XML as they are.
    url: absoluteAddress(address).replaceAll('&', '&amp;'),
    lastModified: updated,
  }))
}
