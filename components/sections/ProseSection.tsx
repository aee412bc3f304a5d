import { Section, type SectionProps } from './Section'

/** Text, with its title beside it where there is room. */
export function ProseSection(section: SectionProps) {
  const beside = section.title !== undefined && section.design?.columns !== '1'
  return <Section {...section} layout={beside && 'beside'} />
}
