import type { CSSProperties } from 'react'
import type { Design } from '@/lib/content'
import { safeStyle } from '@/lib/markdown'

type Background = NonNullable<Design['background']>
type BackgroundImage = NonNullable<Background['image']>

/** The inline style of a section, from the `design` that its author wrote. What could load a file or leave it is left out. */
export function sectionStyle(design: Design | undefined): CSSProperties | undefined {
  const padding = design?.spacing?.padding
  return orNothing({
    ...(padding && safeStyle(`padding: ${padding.join(' ')}`)),
    ...groundStyle(design?.background),
    ...safeStyle(design?.css_style ?? ''),
  })
}

/** The style of the picture behind a section. */
export function backdropStyle({ size, position, filters }: BackgroundImage): CSSProperties {
  return {
    objectFit: size === 'actual' ? 'none' : size,
    ...(position && safeStyle(`object-position: ${position}`)),
    filter: filters?.brightness === undefined ? undefined : `brightness(${filters.brightness})`,
  }
}

function groundStyle(background: Background | undefined): CSSProperties {
  if (!background) return {}
  const { color, gradient_start, gradient_end, gradient_angle = 90 } = background
  return {
    // The colours of the text follow: an author chooses a background for one scheme, not for both.
    colorScheme: background.text_color_light ? 'dark' : 'light',
    ...(color && safeStyle(`background-color: ${color}`)),
    ...(gradient_start &&
      gradient_end &&
      safeStyle(
        `background-image: linear-gradient(${gradient_angle}deg, ${gradient_start}, ${gradient_end})`,
      )),
  }
}

function orNothing(style: CSSProperties): CSSProperties | undefined {
  return Object.keys(style).length > 0 ? style : undefined
}
