import type { ComponentType } from 'react'
import type { BlockName } from '@/lib/content'
import { FeaturesBlock } from './features/FeaturesBlock'
import { HeroBlock } from './hero/HeroBlock'
import { MarkdownBlock } from './markdown/MarkdownBlock'
import type { BlockProps } from './types'

type Registry = { [Name in BlockName]: ComponentType<BlockProps<Name>> }

/** Block name → component. The compiler proves that none is missing. */
export const registry = {
  features: FeaturesBlock,
  hero: HeroBlock,
  markdown: MarkdownBlock,
} satisfies Registry as Registry
