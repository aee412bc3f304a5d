// First: it says the order of the layers, and what is seen first counts.
import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { site } from '@/lib/content'

export const metadata: Metadata = {
  title: { template: `%s – ${site.name}`, default: site.name },
  description: site.description,
}

/** The colours of `--paper` in globals.css: the browser's own bars go on where the page ends. */
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fff' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1220' },
  ],
}

/** What all documents share. The document itself is drawn where its language is known (docs/decisions/0015). */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children
}
