import type { Metadata } from 'next'
import { Frame } from '@/components/site/Frame'
import { Missing } from '@/components/site/Missing'

export const metadata: Metadata = { title: 'Page not found' }

/** What is drawn where no page is. */
export default function NotFound() {
  return (
    <Frame>
      <Missing />
    </Frame>
  )
}
