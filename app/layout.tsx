// First: it says the order of the layers, and what is seen first counts.
import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { colours } from '@/lib/brand/colours'
import { fileAddress, site } from '@/lib/content'

export const metadata: Metadata = {
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
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: colours.paper.light },
    { media: '(prefers-color-scheme: dark)', color: colours.paper.dark },
  ],
}

/** What all documents share. The document itself is drawn where its language is known (docs/decisions/0015). */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children
}
