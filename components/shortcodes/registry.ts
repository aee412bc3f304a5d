import type { ComponentType } from 'react'
import { Cta } from './cta/Cta'
import { Figure } from './figure/Figure'
import type { ShortcodeName, ShortcodeProps } from './types'

/** Shortcode name → component. The compiler proves that none is missing. */
export const registry = {
  cta: Cta,
  figure: Figure,
} satisfies Record<ShortcodeName, ComponentType<ShortcodeProps>>

/** The component of a shortcode that somebody wrote; undefined when there is none of that name. */
export function componentOf(name: string): ComponentType<ShortcodeProps> | undefined {
  return Object.hasOwn(registry, name) ? registry[name as ShortcodeName] : undefined
}
