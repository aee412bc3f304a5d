import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import styles from './Hero.module.css'
import { Section, type SectionProps } from './Section'

interface Props extends SectionProps {
  /** A lead of any length, in place of the one sentence. */
  text?: ReactNode
  /** Ways to go on. */
  actions?: ReactNode
  /** A small remark below them. */
  note?: ReactNode
  picture?: ReactNode
  /** The picture stands before the text. */
  flip?: boolean
}

/** The head of a page: a large title, a lead, ways to go on; what follows from it stands on the same ground. */
export function Hero({ text, actions, note, picture, flip, children, ...section }: Props) {
  return (
    <Section
      {...section}
      look={styles.hero}
      boxLook={classes(
        section.title && children ? styles.told : undefined,
        picture ? styles.pictured : undefined,
        flip && styles.flipped,
      )}
      pitch={
        <>
          {text && <div className={styles.text}>{text}</div>}
          {actions && <div className={styles.actions}>{actions}</div>}
          {note && <p className={styles.note}>{note}</p>}
        </>
      }
      aside={picture && <div className={styles.picture}>{picture}</div>}
    >
      {children}
    </Section>
  )
}
