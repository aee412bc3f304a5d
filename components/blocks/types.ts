import type { BlockName, Page, Place, SectionOf } from '@/lib/content'

/** What every block is drawn from. */
export interface BlockProps<Name extends BlockName> {
  section: SectionOf<Name>
  page: Page
  place: Place
}
