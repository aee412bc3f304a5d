// First: it says the order of the layers, and what is seen first counts.
import './globals.css'
import type { Metadata } from 'next'
import { Document } from '@/components/site/Document'
import { Frame } from '@/components/site/Frame'
import { languageOf } from '@/components/site/language'
import { Missing } from '@/components/site/Missing'
import { siteMetadata, siteViewport } from '@/components/site/metadata'
import { site } from '@/lib/content'
import { pages } from '@/lib/content/pages'

export const metadata: Metadata = { ...siteMetadata, title: `Page not found – ${site.name}` }
export const viewport = siteViewport

/**
 * What is drawn where no page is. It stands on its own, outside of the layout: a `not-found.tsx` would be part of the data of
 * every page, with its list of all pages (docs/decisions/0035).
 */
export default function GlobalNotFound() {
  return (
    <Document language={languageOf()}>
      <Frame>
        <Missing pages={pages} />
      </Frame>
    </Document>
  )
}
