import type { Change, PagePictures } from '@/lib/preview/types'
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
