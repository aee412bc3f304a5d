import type { IconPack } from '@/lib/icons/types'
import { svgFolder } from './svg-folder'

/** Heroicons in outline, as upstream's Tailwind blocks draw them. */
export const hero: IconPack = {
  name: 'hero',
  aliases: ['heroicons'],
  ...svgFolder('heroicons', '24/outline'),
}
