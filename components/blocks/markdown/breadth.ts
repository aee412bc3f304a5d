import type { Breadth } from '@/components/ui/breadth'
import { BOX, besideTitle, inPanel } from '@/components/ui/breadths'
import type { Place, SectionOf } from '@/lib/content'
import type { View } from './view'

/** How wide the text of a `markdown` section is in its view: beside a title it has two thirds, where there is room. */
export function breadthOf(
  view: View,
  { content, design }: SectionOf<'markdown'>,
  { titleLevel }: Pick<Place, 'titleLevel'>,
): Breadth {
  const hasTitle = Boolean(content?.title)
  const isBeside = design?.columns !== '1' && titleLevel !== 1
  switch (view) {
    case 'hero':
      return hasTitle ? besideTitle() : BOX
    case 'prose':
      return hasTitle && isBeside ? besideTitle() : BOX
    case 'commitments':
      return inPanel(isBeside)
    case 'cta':
      return BOX
  }
}
