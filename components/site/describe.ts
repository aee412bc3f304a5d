import { type Page, site } from '@/lib/content'
import { plainText } from '@/lib/markdown'

/** The sentence that search results and shared links show below the title of a page. */
export function describe(page: Page): string {
  const subtitles = page.sections.flatMap(({ content }) =>
    content && 'subtitle' in content && content.subtitle ? content.subtitle : [],
  )
  return page.summary || page.description || plainText(subtitles[0] ?? '') || site.description
}
