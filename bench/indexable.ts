import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { BadSetting } from '@/lib/environment'

/** The paths of the pages that search engines may list, as the sitemap of a finished site names them. */
export async function indexablePaths(root: string): Promise<string[]> {
  const sitemap = await readFile(path.join(root, 'sitemap.xml'), 'utf8').catch(() => {
    throw new BadSetting(`There is no ${root}/sitemap.xml. \`npm run build\` makes it.`)
  })
  return [...sitemap.matchAll(/<loc>\s*([^<\s]+)/g)].map(
    ([, address = '']) => new URL(address).pathname,
  )
}
