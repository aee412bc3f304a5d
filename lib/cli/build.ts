import { startAhead } from './ahead'
import { requireContent } from './content'
import { contentlayer } from './contentlayer'
import { isFirstOfMany } from './first-of-many'
import { lockFolder } from './lock'
import { type Started, startNext } from './next'
import { folders, settings } from './settings'

requireContent()
const release = lockFolder('build')
// They have seconds of work that needs no content. This process has a second of it as well: loading its own code.
const compile = startAhead(contentlayer('build'))
let started: Started | undefined
const start = () => {
  started ??= startNext()
  return started
}
// While the texts of many pages are read, compiling would only take cores from that; afterwards some are idle for longer than it takes.
if (!isFirstOfMany(settings.contentDir, folders.buildDir)) start()
const { buildSite } = await import('./build-site')
await buildSite(compile, start, release)
