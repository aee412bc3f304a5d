import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Block } from '@/components/blocks/Block'
import { Frame } from '@/components/site/Frame'
import { metadataOf } from '@/components/site/metadata'
import { JsonLd } from '@/components/ui/JsonLd'
import { absoluteAddress, crumbAt, outline, site } from '@/lib/content'
import { pageOfRoute, pages } from '@/lib/content/pages'
import { structuredData } from '@/lib/content/structured-data'
import { isToDraw } from '@/lib/drawn/draw-list'

interface Props {
  params: Promise<{ path?: string[] }>
}

export const dynamicParams = false

/** The pages that are to be drawn, as the segments of their addresses. */
export function generateStaticParams() {
  return pages
    .filter(isToDraw())
    .map(({ address }) => ({ path: address.split('/').filter(Boolean) }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return metadataOf(await find(params))
}

/** A page: its sections, in the frame of the site. */
export default async function ContentPage({ params }: Props) {
  const page = await find(params)
  const { hiddenTitle, places } = outline(page)
  return (
    <>
      <JsonLd data={structuredData(page, { site, getPage: crumbAt, absoluteAddress })} />
      <Frame page={page}>
        {hiddenTitle && <h1 className="visually-hidden">{hiddenTitle}</h1>}
        {page.sections.map((section, index) => {
          const place = places[index]
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn once, nothing moves
          return place && <Block key={index} section={section} page={page} place={place} />
        })}
      </Frame>
    </>
  )
}

async function find(params: Props['params']) {
  const { path = [] } = await params
  return pageOfRoute(path) ?? notFound()
}
