import type { Metadata } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { directionOf } from '@/components/site/direction'
import { site } from '@/lib/content'
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
