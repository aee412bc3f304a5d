import { JSDOM } from 'jsdom'
import ogs from 'open-graph-scraper'
import type { BuiltPage } from './sites'

/** What others read of a page before anybody opens it. */
export interface Shared {
  title?: string
  description?: string
  url?: string
  siteName?: string
  locale?: string
  card?: string
  images: { url: string; width?: string; height?: string; alt?: string; type?: string }[]
}

/** The preview of a shared link, as a scraper that we did not write reads it from the page. */
export async function sharedLink({ html }: BuiltPage): Promise<Shared> {
  const { result } = await ogs({ html })
  return {
    title: result.ogTitle,
    description: result.ogDescription,
    url: result.ogUrl,
    siteName: result.ogSiteName,
    locale: result.ogLocale,
    card: result.twitterCard,
    images: (result.ogImage ?? []).map(({ url, width, height, alt, type }) => ({
      url,
      width: width === undefined ? undefined : String(width),
      height: height === undefined ? undefined : String(height),
      alt,
      type,
    })),
  }
}

/** The head of a page by the elements that search engines read. */
export function headOf({ html }: BuiltPage) {
  const document = new JSDOM(html).window.document
  const all = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '')
  return {
    title: document.title,
    language: document.documentElement.lang,
    direction: document.documentElement.dir,
    canonical: all('link[rel=canonical]', 'href'),
    twins: all('link[rel=alternate][type="text/markdown"]', 'href'),
    descriptions: all('meta[name=description]', 'content'),
    isIndexed: !all('meta[name=robots]', 'content').some((value) => /\bnoindex\b/.test(value)),
    manifests: all('link[rel=manifest]', 'href'),
    icons: all('link[rel~=icon], link[rel=apple-touch-icon]', 'href'),
    jsonLd: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }): unknown => JSON.parse(textContent ?? ''),
    ),
    /** What visitors read as the heading of the page. */
    heading: document.querySelector('h1')?.textContent?.trim() ?? '',
  }
}
