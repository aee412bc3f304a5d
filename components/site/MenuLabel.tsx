import styles from './Header.module.css'

interface Props {
  label: string
  badge?: string
}

/** What stands on an entry of the header. */
export function MenuLabel({ label, badge }: Props) {
  if (!badge) return label
  return (
    <>
      {label} <span className={styles.badge}>{badge}</span>
    </>
  )
}
