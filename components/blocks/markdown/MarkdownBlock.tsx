import type { BlockProps } from '@/components/blocks/types'
import { CallToAction } from '@/components/sections/CallToAction'
import { Commitments } from '@/components/sections/Commitments'
import { Hero } from '@/components/sections/Hero'
import { ProseSection } from '@/components/sections/ProseSection'
import { Inline } from '@/components/ui/Inline'
import { Prose } from '@/components/ui/Prose'
import { breadthOf } from './breadth'
import { viewOf } from './view'

const views = {
  hero: Hero,
  prose: ProseSection,
  commitments: Commitments,
  cta: CallToAction,
}

/** Draws a `markdown` section in the view that its author, its text or its place asks for. */
export function MarkdownBlock({ section, page, place }: BlockProps<'markdown'>) {
  const { title, subtitle, text } = section.content ?? {}
  const view = viewOf(section, place)
  const View = views[view]
  return (
    <View
      id={section.id}
      design={section.design}
      title={title && <Inline text={title} page={page} />}
      level={place.titleLevel}
      lead={subtitle && <Inline text={subtitle} page={page} />}
    >
      {text && (
        <Prose
          text={text}
          page={page}
          level={place.nextLevel}
          ids={place.anchors('text')}
          breadth={breadthOf(view, section, place)}
          priority={view === 'hero' && place.isFirstTitled}
        />
      )}
    </View>
  )
}
