import type { Element } from 'hast'
import type { ComponentProps } from 'react'
import type { Page } from '@/lib/content'
import { Link } from './Link'

interface Props extends ComponentProps<'a'> {
  page?: Page
  node?: Element
}

/** A link in a text. HTML that asks for a new tab in so many words gets one. */
export function TextLink({ page, node: _, href, target, rel: __, ...rest }: Props) {
  // Without an address it is no link, but it can be an anchor.
  if (href === undefined) return <a {...rest} />
  return <Link {...rest} href={href} page={page} newTab={target === '_blank'} />
}
