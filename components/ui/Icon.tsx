import type { Icon as Drawing } from '@/lib/content'

interface Props {
  icon: Omit<Drawing, 'name'>
  className?: string
}

/** A drawing in the colour of the text around it. It is an ornament: what it means is said by the words beside it. */
export function Icon({ icon, className }: Props) {
  return (
    <svg
      className={className}
      viewBox={icon.viewBox}
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d={icon.path} />
    </svg>
  )
}
