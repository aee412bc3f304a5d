import type { ComponentProps } from 'react'
import type { Page } from '@/lib/content'
import { compileInline } from '@/lib/markdown'
import { TextLink } from './TextLink'
import { toReact } from './toReact'

interface Props {
  text: string
  /** The page that it stands on; none in the frame of the site. */
  page?: Page
  /** Without links: for what stands in a link or button already. */
  plain?: boolean
}

/** One line of Markdown: a title, a name, a label, a caption. */
export function Inline({ text, page, plain }: Props) {
  return toReact(compileInline(text).tree, {
    a: (link: ComponentProps<'a'>) => (plain ? link.children : <TextLink {...link} page={page} />),
  })
}
