import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Block } from '@/components/blocks/Block'
import { describe } from '@/components/site/describe'
import { Frame } from '@/components/site/Frame'
import { getPage, outline, pages } from '@/lib/content'

interface Props {
  params: Promise<{ path?: string[] }>
}

export const dynamicParams = false

/** Every page of the site, as the segments of its address. */
export function generateStaticParams() {
  return pages.map(({ address }) => ({ path: address.split('/').filter(Boolean) }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await find(params)
  return { title: page.title, description: describe(page) }
}

/** A page: its sections, in the frame of the site. */
export default async function ContentPage({ params }: Props) {
  const page = await find(params)
  const { hiddenTitle, places } = outline(page)
  return (
    <Frame page={page}>
      {hiddenTitle && <h1 className="visually-hidden">{hiddenTitle}</h1>}
      {page.sections.map((section, index) => {
        const place = places[index]
        // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn once, nothing moves
        return place && <Block key={index} section={section} page={page} place={place} />
      })}
    </Frame>
  )
}

async function find(params: Props['params']) {
  const { path = [] } = await params
  return getPage(['', ...path, ''].join('/')) ?? notFound()
}
