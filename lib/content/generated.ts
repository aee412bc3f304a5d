import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page, Site } from 'contentlayer/generated'

/**
 * Contentlayer's data as a build takes it in, in the place of `contentlayer/generated` (next.config.js): from the disk. As part
 * of the bundle, the data of 1,000 pages take Turbopack 600 MB more, and every worker reads a source map of them.
 */
export const allPages: readonly Page[] = inOrder(read('Page'))
export const site: Site = read('Site')

/** By their addresses. Contentlayer has them as the disk gave them, which is another order in the next build. */
function inOrder(pages: Page[]): Page[] {
  return pages.sort((a, b) => (a.address < b.address ? -1 : 1))
}

function read(type: string) {
  const file = path.join(process.cwd(), '.contentlayer/generated', type, '_index.json')
  return JSON.parse(readFileSync(file, 'utf8'))
}
