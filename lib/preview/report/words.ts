import type { Change, PagePictures, Side } from '@/lib/preview/types'
import type { Kind } from './pages'

/** What the report calls things. */
export const ABOUT: Readonly<Record<Change['about'], string>> = {
  findings: 'Findings in the content',
  links: 'Links',
  accessibility: 'Accessibility',
  html: 'HTML',
  weight: 'Weight',
  metadata: 'Metadata and shared pictures',
  redirects: 'Redirects',
}

export const EFFECT: Readonly<Record<Change['kind'], string>> = {
  worse: 'Got worse',
  better: 'Got better',
}

export const KIND: Readonly<Record<Kind, string>> = {
  changed: 'Changed',
  added: 'Added',
  moved: 'Moved',
  removed: 'Removed',
}

/** `Phone, dark` */
export function nameOf({ window, scheme }: Pick<PagePictures, 'window' | 'scheme'>): string {
  return `${window === 'phone' ? 'Phone' : 'Desktop'}, ${scheme}`
}

/**
 * What a side is called, and its commit as people know it. One that was asked for by its commit has no other name, as in CI.
 */
export function namesOf({ ref, commit }: Side): string[] {
  const short = commit.slice(0, 7)
  if (ref.length >= short.length && commit.startsWith(ref)) return [short]
  return [ref === '.' ? 'the folder' : ref, short]
}
