import type { BlockProps } from '@/components/blocks/types'
import { Features } from '@/components/sections/Features'
import { Icon } from '@/components/ui/Icon'
import { Inline } from '@/components/ui/Inline'
import { Prose } from '@/components/ui/Prose'
import { BOX, besideTitle, inCard } from '@/components/ui/rooms'

/** Draws a `features` section. */
export function FeaturesBlock({ section, page, place }: BlockProps<'features'>) {
  const { title, subtitle, text, items = [] } = section.content ?? {}
  const isBeside = section.design?.columns === '2' && place.titleLevel !== 1
  const room = isBeside ? besideTitle() : BOX
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
            room={inCard(room, items.length, index)}
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
          room={room}
        />
      )}
    </Features>
  )
}
