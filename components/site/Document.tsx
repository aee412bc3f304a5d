import type { ReactNode } from 'react'
import { directionOf } from '@/lib/content/direction'
import './fonts'
import { PageScript } from './PageScript'
import { SpeculationRules } from './SpeculationRules'

interface Props {
  /** The language of the page, as a BCP 47 tag. */
  language: string
  /** Whether its visits count: not those of an address where no page is. */
  counted?: boolean
  children: ReactNode
}

/**
 * The document of a page. The root layout cannot draw it: it does not know its page, and the language of a page is that of its
 * document (WCAG 3.1.1).
 */
export function Document({ language, counted, children }: Props) {
  return (
    // The script says there which colours were chosen.
    <html lang={language} dir={directionOf(language)} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: layouts draw the document; next/head is for the other router */}
      <head>
        <PageScript counted={counted} />
      </head>
      <body>
        {children}
        <SpeculationRules />
      </body>
    </html>
  )
}
