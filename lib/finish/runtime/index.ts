import type { Draft, Exported } from '@/lib/finish/types'

/** Removes Next's runtime from a page that has no client component. */
export function removeRuntime(_draft: Draft, _exported: Exported): void {}
