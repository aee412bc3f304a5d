import { plainText } from '@/lib/markdown'
import type { Page, Site } from './types'

/** The sentence that search results and shared links show below the title of a page. */
export function describe(page: Page, site: Site): string {
  const subtitles = page.sections.flatMap(({ content }) =>
    content && 'subtitle' in content && content.subtitle ? content.subtitle : [],
  )
  return page.summary || page.description || plainText(subtitles[0] ?? '') || site.description
}
