import type { InnerRule } from '@/lib/markdown/shortcodes'

const RULES = new Map<string, InnerRule>([
  ['callout', 'required'],
  ['figure', 'none'],
  ['cta', 'none'],
  ['toc', 'none'],
  ['youtube', 'none'],
  ['spoiler', 'optional'],
])

/** The shortcodes that these tests know; all others are unregistered. */
export const innerOf = (name: string) => RULES.get(name)
