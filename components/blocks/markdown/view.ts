import type { Place, SectionOf } from '@/lib/content'
import { scan } from '@/lib/markdown/shortcodes'

type Section = SectionOf<'markdown'>
export type View = NonNullable<NonNullable<Section['design']>['view']>

/** How a `markdown` section is drawn: what its author says, else what its text, its id and its place say. */
export function viewOf(section: Section, place: Pick<Place, 'isFirstTitled'>): View {
  if (section.design?.view) return section.design.view
  if (isOnlyCta(section.content?.text ?? '')) return 'cta'
  if (section.id === 'commitments') return 'commitments'
  return place.isFirstTitled ? 'hero' : 'prose'
}

/** Whether a text is nothing but one `cta` shortcode. */
function isOnlyCta(text: string): boolean {
  const [cta, ...others] = scan(text, () => 'none').parts
  if (cta?.kind !== 'shortcode' || cta.name !== 'cta' || others.length > 0) return false
  return text.slice(0, cta.start).trim() === '' && text.slice(cta.end).trim() === ''
}
