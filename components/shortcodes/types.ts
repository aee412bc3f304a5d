import type { ReactNode } from 'react'
import type { Breadth } from '@/components/ui/breadth'
import type { Page } from '@/lib/content'
import type { shortcodes } from '@/lib/schema/shortcodes'

export type ShortcodeName = (typeof shortcodes)[number]['name']

/** What every shortcode is drawn from. */
export interface ShortcodeProps {
  /** As written, by name: positional parameters have the names that its schema gives them. */
  params: Partial<Record<string, string>>
  /** What stands between its opening and closing tag. */
  children?: ReactNode
  page: Page
  /** The level that headings in it start at. */
  level: number
  /** How wide it can be, if not as wide as a section. */
  breadth?: Breadth
  /** Its anchor on the page. */
  id?: string
  /** It is among what is seen first. */
  priority?: boolean
}
