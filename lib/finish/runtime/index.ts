import type { Draft, Exported } from '@/lib/finish/types'
import { type Build, buildOf } from './build'
import { isInert } from './inert'
import { plan, refuseMisplaced } from './moves'
import { NotUnderstood } from './not-understood'
import { modulesIn } from './payload/modules'
import { rowsOf } from './payload/rows'
import { mayBeNexts, runtimeIn, scriptsOf } from './scripts'
import { strip } from './strip'

export { refuseRemains } from './remains'

/** So many client components are named in the reason why a page keeps its runtime. */
const NAMED = 3

/**
 * Removes Next's runtime from a page that has no client component. Any other page stays as it is, and `keeps` says why; so does one that
 * holds something that is not known here.
 */
export function removeRuntime(draft: Draft, exported: Exported): void {
  const { document } = draft
  const scripts = scriptsOf(document)
  // A page of the public folder, such as that of an alias.
  if (!scripts.some(mayBeNexts)) return
  try {
    const build = buildOf(exported)
    const runtime = runtimeIn(scripts, build)
    refuseComponents(runtime.payload, build)
    const steps = plan(document, runtime.moves)
    refuseMisplaced(document, runtime.moves)
    strip(document, runtime, steps)
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error
    draft.keeps = error.message
  }
}

/** @throws NotUnderstood when the payload has a client component that does something in a browser */
function refuseComponents(payload: readonly Uint8Array[], { sources }: Build): void {
  const live = new Set<string>()
  for (const { id, name } of modulesIn(rowsOf(Buffer.concat(payload)))) {
    const files = [...(sources.get(id) ?? [])]
    if (files.length === 0) {
      throw new NotUnderstood(`It has a client component that Next does not list, ${id} (${name}).`)
    }
    for (const file of files) if (!isInert(file)) live.add(file.replace(/^\[project\]\//, ''))
  }
  if (live.size === 0) return
  const names = [...live].sort()
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : ''
  throw new NotUnderstood(`It has client components: ${names.slice(0, NAMED).join(', ')}${more}.`)
}
