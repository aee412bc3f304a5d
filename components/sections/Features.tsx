import type { ReactNode } from 'react'
import { Heading } from '@/components/ui/Heading'
import styles from './Features.module.css'
import { Section, type SectionProps } from './Section'

export interface Feature {
  name: ReactNode
  icon?: ReactNode
  description?: ReactNode
}

interface Props extends SectionProps {
  items: readonly Feature[]
  /** The level of the items' names. */
  itemLevel: 2 | 3
}

/** A grid of cards, each with an icon, a name and a few sentences. */
export function Features({ items, itemLevel, children, design, ...section }: Props) {
  return (
    <Section {...section} design={design} layout={design?.columns === '2' ? 'beside' : 'split'}>
      {children && <div className={styles.text}>{children}</div>}
      {items.length > 0 && (
        <ul className={styles.grid}>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn once, nothing moves
            <li key={index} className={styles.card}>
              {item.icon && <span className={styles.tile}>{item.icon}</span>}
              <Heading level={itemLevel} className={styles.name}>
                {item.name}
              </Heading>
              {item.description}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
