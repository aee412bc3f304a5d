import type { ReactNode } from 'react'

interface Props {
  /** From its place on the page, never picked for its size. */
  level: 1 | 2 | 3 | 4 | 5 | 6
  id?: string
  className?: string
  children: ReactNode
}

/** A heading of the level that its place on the page gives it. */
export function Heading({ level, ...rest }: Props) {
  const Tag = `h${level}` as const
  return <Tag {...rest} />
}
