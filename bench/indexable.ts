import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import { BadSetting } from '@/lib/environment'
import { decodeAddress } from '@/lib/percent'

/** The paths of the pages that search engines may list, as the sitemap of a finished site names them. */
export async function indexablePaths(root: string): Promise<string[]> {
  const sitemap = await readFile(path.join(root, 'sitemap.xml'), 'utf8').catch(() => {
    throw new BadSetting(`There is no ${root}/sitemap.xml. \`npm run build\` makes it.`)
  })
  return [...sitemap.matchAll(/<loc>\s*([^<\s]+)/g)].map(
    ([, address = '']) => new URL(address).pathname,
  )
}

/**
 * Makes sure that all pages are in a folder: Next exports only those that have changed since an earlier build.
 *
 * @param addresses below the base path
 * @throws BadSetting
 */
export async function requireWhole(folder: string, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await access(path.join(folder, decodeAddress(address), 'index.html')).catch(() => {
      throw new BadSetting(
        `There is no ${address} in ${folder}/. \`npm run build -- --redraw\` exports all pages.`,
      )
    })
  }
}
