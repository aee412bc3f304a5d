import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { encodeAddress } from '@/lib/percent'

/** Folders of the export that hold no page that somebody would go to. */
const NOT_PAGES = /^(?:404|_next|_not-found)(?:\/|$)/

/** The addresses of the pages in a folder of finished files, below the base path: `/`, `/membership/`. */
export async function pageAddresses(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => path.relative(root, entry.parentPath).split(path.sep).join('/'))
    .filter((folder) => !NOT_PAGES.test(folder))
    .map((folder) => (folder === '' ? '/' : encodeAddress(`/${folder}/`)))
    .sort()
}
