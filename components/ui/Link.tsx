import type { ComponentProps } from 'react'
import { destination, type Page } from '@/lib/content'

interface Props extends Omit<ComponentProps<'a'>, 'href' | 'rel' | 'target'> {
  /** As its author wrote it. */
  href: string
  /** The page that it stands on; none in the frame of the site. */
  page?: Page
  newTab?: boolean
}

/**
 * A link, by the one address rule. It opens where the visitor is, unless its author wants a new tab: then it says so (WCAG
 * G201). Without an address, or with one that could run code, only its text is left.
 */
export function Link({ href, page, newTab, children, ...rest }: Props) {
  const { href: address } = destination(href, page)
  if (address === '') return children
  if (!newTab) {
    return (
      <a {...rest} href={address}>
        {children}
      </a>
    )
  }
  return (
    <a {...rest} href={address} target="_blank" rel="noopener">
      {children}
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  )
}
