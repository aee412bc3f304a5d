import type { Metadata } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { fileAddress, site } from '@/lib/content'
import { directionOf } from '@/lib/content/direction'
import './globals.css'

const workSans = localFont({
  src: '../node_modules/@fontsource-variable/work-sans/files/work-sans-latin-wght-normal.woff2',
  weight: '400 700',
  fallback: ['system-ui', 'sans-serif'],
  variable: '--font-text',
})

const poppins = localFont({
  src: '../node_modules/@fontsource/poppins/files/poppins-latin-600-normal.woff2',
  weight: '600',
  fallback: ['system-ui', 'sans-serif'],
  variable: '--font-head',
})

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

/** The document around every page. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html
      lang={site.language}
      dir={directionOf(site.language)}
      className={`${workSans.variable} ${poppins.variable}`}
    >
      <body>{children}</body>
    </html>
  )
}
