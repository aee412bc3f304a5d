import type { BlockProps } from '@/components/blocks/types'
import { Hero } from '@/components/sections/Hero'
import { Button } from '@/components/ui/Button'
import { BOX, HALF, inLead } from '@/components/ui/breadths'
import { Icon } from '@/components/ui/Icon'
import { Inline } from '@/components/ui/Inline'
import { Link } from '@/components/ui/Link'
import { Picture } from '@/components/ui/Picture'
import { Prose } from '@/components/ui/Prose'

/** Draws a `hero` section. */
export function HeroBlock({ section, page, place }: BlockProps<'hero'>) {
  const { title, text, cta, cta_alt, cta_note, image, design } = section.content ?? {}
  return (
    <Hero
      id={section.id}
      design={section.design}
      title={title && <Inline text={title} page={page} />}
      level={place.titleLevel}
      text={
        text && (
          <Prose
            text={text}
            page={page}
            level={place.nextLevel}
            ids={place.anchors('text')}
            breadth={inLead(image ? HALF : BOX)}
          />
        )
      }
      actions={
        (cta || cta_alt) && (
          <>
            {cta && (
              <Button href={cta.url} page={page} icon={cta.icon && <Icon icon={cta.icon} />}>
                <Inline text={cta.label} plain />
              </Button>
            )}
            {cta_alt && (
              <Link href={cta_alt.url} page={page}>
                <Inline text={cta_alt.label} plain />
              </Link>
            )}
          </>
        )
      }
      note={cta_note && <Inline text={cta_note.label} page={page} />}
      picture={
        image && (
          <Picture
            picture={image.filename}
            alt={image.alt ?? ''}
            breadth={HALF}
            priority={place.isFirstTitled}
          />
        )
      }
      flip={design?.flip}
    />
  )
}
