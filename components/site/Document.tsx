import type { ReactNode } from 'react'
import { InlineScript } from '@/components/ui/InlineScript'
import { directionOf } from '@/lib/content/direction'
import './fonts'
import { SpeculationRules } from './SpeculationRules'

interface Props {
  /** The language of the page, as a BCP 47 tag. */
  language: string
  children: ReactNode
}

/**
 * The document of a page. The root layout cannot draw it: it does not know its page, and the language of a page is that of its
 * document (WCAG 3.1.1).
 */
export function Document({ language, children }: Props) {
  return (
    // The script says there which colours were chosen.
    <html lang={language} dir={directionOf(language)} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: layouts draw the document; next/head is for the other router */}
      <head>
        <InlineScript file="components/site/theme.client.ts" />
      </head>
      <body>
        {children}
        <SpeculationRules />
      </body>
    </html>
  )
}
