import type { BlockProps } from '@/components/blocks/types'
import { Features } from '@/components/sections/Features'
import { BOX, besideTitle, inCard } from '@/components/ui/breadths'
import { Icon } from '@/components/ui/Icon'
import { Inline } from '@/components/ui/Inline'
import { Prose } from '@/components/ui/Prose'

/** Draws a `features` section. */
export function FeaturesBlock({ section, page, place }: BlockProps<'features'>) {
  const { title, subtitle, text, items = [] } = section.content ?? {}
  const isBeside = section.design?.columns === '2' && place.titleLevel !== 1
  const breadth = isBeside ? besideTitle() : BOX
  return (
    <Features
      id={section.id}
      design={section.design}
      title={title && <Inline text={title} page={page} />}
      level={place.titleLevel}
      lead={subtitle && <Inline text={subtitle} page={page} />}
      itemLevel={place.nextLevel}
      items={items.map(({ name, icon, description }, index) => ({
        name: <Inline text={name} page={page} />,
        icon: icon && <Icon icon={icon} />,
        description: description && (
          <Prose
            text={description}
            page={page}
            level={place.nextLevel + 1}
            ids={place.anchors(`items.${index}.description`)}
            breadth={inCard(breadth, items.length, index)}
          />
        ),
      }))}
    >
      {text && (
        <Prose
          text={text}
          page={page}
          level={place.nextLevel}
          ids={place.anchors('text')}
          breadth={breadth}
        />
      )}
    </Features>
  )
}
