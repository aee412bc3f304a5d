// First: it says the order of the layers, and what is seen first counts.
import './globals.css'
import type { ReactNode } from 'react'
import { siteMetadata, siteViewport } from '@/components/site/metadata'

export const metadata = siteMetadata
export const viewport = siteViewport

/** What all documents share. The document itself is drawn where its language is known (docs/decisions/0015). */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children
}
