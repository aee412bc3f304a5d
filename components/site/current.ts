import { destination, type Page } from '@/lib/content'

/** Whether a link of the header leads to the page that it stands on. One to a place within the page is another thing. */
export function isCurrent(url: string, page: Page | undefined): boolean {
  return page !== undefined && destination(url).page === page.address && !url.includes('#')
}
