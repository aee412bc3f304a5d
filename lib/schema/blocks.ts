// Made by lib/schema/collect.ts from the folders of components/blocks. Do not edit.
import features from '@/components/blocks/features/schema'
import hero from '@/components/blocks/hero/schema'
import markdown from '@/components/blocks/markdown/schema'

/** Every block there is. */
export const blocks = [
  features,
  hero,
  markdown,
] as const
