import type { Metadata } from 'next'
import { Document } from '@/components/site/Document'
import { Frame } from '@/components/site/Frame'
import { languageOf } from '@/components/site/language'
import { Missing } from '@/components/site/Missing'

export const metadata: Metadata = { title: 'Page not found' }

/** What is drawn where no page is. */
export default function NotFound() {
  return (
    <Document language={languageOf()}>
      <Frame>
        <Missing />
      </Frame>
    </Document>
  )
}
