import type { Document } from 'domhandler'
import { elementsOf } from '@/lib/finish/walk'
import { mayBeNexts } from './scripts'
import { isPreloadOfScript } from './strip'

/**
 * Makes sure that nothing of the runtime is left in a page that has none: half of it would be worse than all.
 *
 * @param document the page as it is served
 * @throws when a part is left
 */
export function refuseRemains(file: string, document: Document): void {
  const left = remainder(document)
  if (left)
    throw new Error(`${file}: Next's runtime was removed from the page, but ${left} is left.`)
}

/** What is left of the runtime in a page, in a few words; undefined when nothing is. */
function remainder(document: Document): string | undefined {
  for (const element of elementsOf(document)) {
    if (element.name === 'script' && mayBeNexts(element)) return 'a script of it'
    if (isPreloadOfScript(element)) return 'the preload of a script'
  }
  return undefined
}
