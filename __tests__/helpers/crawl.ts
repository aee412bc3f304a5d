import { brokenReferences as broken } from '@/lib/crawl'
import type { BuiltSite } from './sites'

/** What is wrong with the addresses that the files of a site name, a line each: the page, the place, what is wrong. */
export function brokenReferences(site: BuiltSite): string[] {
  return broken(site).map(
    ({ from, where, problem }) => `${site.basePath}${from}: ${where} ${problem}`,
  )
}
