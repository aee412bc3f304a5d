import { generated, regenerate, stale } from '@/lib/generated'
import { EXIT } from './exit'
import type { Asked } from './options'

/** Makes the files that are made from the schemas and the rules, or says which are stale. */
export function makeFiles({ options }: Asked): void {
  const isOnlyAsked = '--check' in options
  const changed = isOnlyAsked ? stale() : regenerate()
  if (changed.length === 0) console.log(`All ${generated.length} files are up to date.`)
  for (const file of changed) {
    if (isOnlyAsked) {
      console.error(`${file} is not what \`npm run schema\` makes. Run it, and commit its files.`)
      process.exitCode = EXIT.contentAtFault
    } else {
      console.log(`Made ${file}.`)
    }
  }
}
