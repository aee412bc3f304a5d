import type { IconPack } from '@/lib/icons/types'
import { svgFolder } from './svg-folder'

/** Academicons: the marks of the scholarly world. */
export const ai: IconPack = {
  name: 'ai',
  aliases: ['academicons'],
  ...svgFolder('academicons', 'svg'),
}
