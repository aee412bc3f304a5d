import { startAhead } from './ahead'
import { requireContent } from './content'
import { contentlayer } from './contentlayer'
import { lockFolder } from './lock'
import { startNext } from './next'

requireContent()
const release = lockFolder('build')
// They have seconds of work that needs no content. This process has a second of it as well: loading its own code.
const compile = startAhead(contentlayer('build'))
const started = await startNext()
const { buildSite } = await import('./build-site')
await buildSite(compile, started, release)
