import type { MetadataRoute } from 'next'
import { absoluteAddress, isPreview } from '@/lib/content'

export const dynamic = 'force-static'

/** Everything may be read. In a preview too: a crawler that is kept out never sees that the pages say "noindex". */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/' },
    ...(!isPreview && { sitemap: absoluteAddress('/sitemap.xml') }),
  }
}
