import { generated, regenerate, stale } from '@/lib/generated'
import { EXIT } from './exit'
import { CHECK } from './options'

if (process.argv.includes(CHECK)) {
  const files = stale()
  for (const file of files) {
    console.error(`${file} is not what \`npm run schema\` makes. Run it, and commit its files.`)
  }
  if (files.length > 0) process.exitCode = EXIT.contentAtFault
} else {
  const changed = regenerate()
  for (const file of changed) console.log(`Made ${file}.`)
  if (changed.length === 0) console.log(`All ${generated.length} files are up to date.`)
}
