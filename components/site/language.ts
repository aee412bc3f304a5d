import { type Page, site } from '@/lib/content'
import { directionOf } from '@/lib/content/direction'

/** The language of a page, as a BCP 47 tag: its own, else that of the site. */
export function languageOf(page?: Page): string {
  return page?.language ?? site.language
}

/** How an element says that it is in another language than what it stands in. */
export interface LanguageMark {
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** Marks what the site says on a page in another language, such as the menu (WCAG 3.1.2); nothing where they speak the same. */
export function siteLanguageOn(page?: Page): LanguageMark {
  if (languageOf(page) === site.language) return {}
  const own = directionOf(site.language)
  return { lang: site.language, dir: own === directionOf(languageOf(page)) ? undefined : own }
}
