import type { ReactNode } from 'react'
import { Document } from '@/components/site/Document'
import { languageOf } from '@/components/site/language'
import { pageOfRoute } from '@/lib/content/pages'

interface Props {
  params: Promise<{ path?: string[] }>
  children: ReactNode
}

/** The document around a page, in the language of the page. */
export default async function PageLayout({ params, children }: Props) {
  const { path = [] } = await params
  const page = pageOfRoute(path)
  return (
    <Document language={languageOf(page)} counted>
      {children}
    </Document>
  )
}
