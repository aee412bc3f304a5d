import styles from './Commitments.module.css'
import { Section, type SectionProps } from './Section'

/** One panel that sets what is promised apart from the rest of the page. */
export function Commitments(section: SectionProps) {
  return (
    <Section
      {...section}
      layout={section.design?.columns !== '1' && 'beside'}
      boxLook={styles.panel}
    />
  )
}
