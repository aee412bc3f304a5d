import type {
  Icon as GeneratedIcon,
  Page as GeneratedPage,
  Picture as GeneratedPicture,
  Site as GeneratedSite,
} from 'contentlayer/generated'
import type { Clean } from './clean'

export type Page = Clean<GeneratedPage>
export type Site = Clean<GeneratedSite>
/** One entry of a page's `sections`: a union that `block` tells apart. */
export type Section = Page['sections'][number]
export type BlockName = Section['block']
export type SectionOf<Name extends BlockName> = Extract<Section, { block: Name }>
export type PageFile = Page['files'][number]
export type Design = NonNullable<Section['design']>
export type Icon = Clean<GeneratedIcon>
export type Picture = Clean<GeneratedPicture>
