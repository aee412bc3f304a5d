import type { ComponentType } from 'react'
import type { BlockName } from '@/lib/content'
import { registry } from './registry'
import type { BlockProps } from './types'

/** Draws a section with the component of its block. */
export function Block<Name extends BlockName>(props: BlockProps<Name>) {
  const Drawn: ComponentType<BlockProps<Name>> = registry[props.section.block as Name]
  return <Drawn {...props} />
}
