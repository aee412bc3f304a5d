// Made by lib/schema/collect.ts from the folders of components/shortcodes. Do not edit.
import cta from '@/components/shortcodes/cta/schema'
import figure from '@/components/shortcodes/figure/schema'

/** Every shortcode there is. */
export const shortcodes = [
  cta,
  figure,
] as const
