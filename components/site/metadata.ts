import type { Metadata, Viewport } from 'next'
import { colours } from '@/lib/brand/colours'
import { absoluteAddress, fileAddress, isPreview, type Page, site } from '@/lib/content'
import { describe } from '@/lib/content/describe'
import { twinAddress } from '@/lib/content/twins'

/** What the head of every page says, unless the page says it itself. */
export const siteMetadata: Metadata = {
  title: { template: `%s – ${site.name}`, default: site.name },
  description: site.description,
  manifest: fileAddress('/manifest.webmanifest'),
  icons: {
    icon: [
      { url: fileAddress('/favicon.ico'), sizes: '48x48 32x32 16x16' },
      ...(site.has_vector_icon
        ? [{ url: fileAddress('/icon.svg'), type: 'image/svg+xml', sizes: 'any' }]
        : []),
    ],
    apple: fileAddress('/apple-touch-icon.png'),
  },
}

/** The browser's own bars go on where the page ends. */
export const siteViewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: colours.paper.light },
    { media: '(prefers-color-scheme: dark)', color: colours.paper.dark },
  ],
}

/** What the head of a page tells search engines, and the places where people share links (Open Graph, Twitter cards). */
export function metadataOf(page: Page): Metadata {
  const isHome = page.address === '/'
  const url = absoluteAddress(page.address)
  const description = describe(page, site)
  const pictures = page.share && [
    {
      url: absoluteAddress(page.share.address),
      width: page.share.width,
      height: page.share.height,
      alt: `${page.title} – ${site.name}`,
    },
  ]
  return {
    title: isHome ? { absolute: page.title } : page.title,
    description,
    alternates: {
      canonical: url,
      types: { 'text/markdown': fileAddress(twinAddress(page.address)) },
    },
    openGraph: {
      type: 'website',
      siteName: site.name,
      title: page.title,
      description,
      url,
      locale: localeOf(page.language ?? site.language),
      images: pictures,
    },
    // All else of the card is read from Open Graph.
    twitter: { card: pictures ? 'summary_large_image' : 'summary' },
    ...(isPreview && { robots: { index: false } }),
  }
}

/** Open Graph writes languages with their territory: `en_US`, `pt_BR`. */
function localeOf(language: string): string {
  const { language: name, region } = new Intl.Locale(language).maximize()
  return region ? `${name}_${region}` : name
}
