import { existsSync } from 'node:fs'
import path from 'node:path'
import { countPages } from '@/lib/content/count-pages'

/** Of so many, the checks and Contentlayer take as long after their texts are read as Next takes to compile. */
const MANY = 500

/** Whether a build has many pages, and Next nothing of an earlier one: it compiles for longer then. */
export function isFirstOfMany(contentDir: string, buildDir: string): boolean {
  if (existsSync(path.join(buildDir, 'cache'))) return false
  return countPages(contentDir) > MANY
}
