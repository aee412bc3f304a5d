import type { ReactNode } from 'react'
import type { ShownFinding } from '@/lib/check/report/shown'
import type { Page } from '@/lib/content'
import { safeStyle } from '@/lib/markdown'
import { Findings } from './Findings'
import { Footer } from './Footer'
import { Header } from './Header'
import { Mark } from './Mark'
import { SkipLink } from './SkipLink'

interface Props {
  /** The page inside; none where nothing was found. */
  page?: Page
  children: ReactNode
}

/** What every page stands in. The layout cannot draw it: it does not know the page that the menu has to mark. */
export function Frame({ page, children }: Props) {
  const design = page?.design
  const findings: ShownFinding[] = page?.findings ?? []
  return (
    <>
      <SkipLink page={page} />
      <Header page={page} />
      {page && <Mark page={page} />}
      {findings.length > 0 && <Findings findings={findings} />}
      <main
        id="main"
        className={design?.css_class}
        style={design && safeStyle(design.css_style ?? '')}
      >
        {children}
      </main>
      <Footer page={page} />
    </>
  )
}
