import { readdirSync } from 'node:fs'

/** About how many pages are in a content folder: its files that end in `.md`; 0 when a part of it cannot be read, which others tell. */
export function countPages(contentDir: string): number {
  try {
    const files = readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
    return files.filter((file) => file.endsWith('.md')).length
  } catch {
    return 0
  }
}
