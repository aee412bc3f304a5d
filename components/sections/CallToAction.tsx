import styles from './CallToAction.module.css'
import { Section, type SectionProps } from './Section'

/** A band across the page that asks for one thing. */
export function CallToAction(section: SectionProps) {
  return <Section {...section} look={styles.band} />
}
