import { createElement } from 'react'
import type { Icon as Named } from '@/lib/content'
import { classes } from './classes'
import styles from './Icon.module.css'

/** An icon without its name, which nobody sees. */
export type Drawing = Omit<Named, 'name'>

interface Props {
  icon: Drawing
  className?: string
}

/**
 * A drawing in the colour of the text around it, or an emoji. It is an ornament: what it means is said by the words beside
 * it. It is as high as the text, unless the place sets a font size of its own for it.
 */
export function Icon({ icon: { viewBox, shapes = [], emoji }, className }: Props) {
  if (emoji) {
    return (
      <span className={classes(styles.emoji, className)} aria-hidden="true">
        {emoji}
      </span>
    )
  }
  return (
    <svg
      className={classes(styles.drawing, className)}
      viewBox={viewBox}
      fill="currentColor"
      aria-hidden="true"
    >
      {shapes.map(({ element, ...attributes }, index) =>
        createElement(element, { key: index, ...attributes }),
      )}
    </svg>
  )
}
