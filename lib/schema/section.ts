import { sectionFields } from './block'
import { blocks } from './blocks'

const descriptions = blocks.map(({ name, description }) => [name, description] as const)

/** The keys of a section of whatever block. What stands in its `content` and its `design`, the block says. */
export const anySection = sectionFields('Any', Object.fromEntries(descriptions), {}, {})
