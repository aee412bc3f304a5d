import { NotUnderstood, parseJson, recordOf } from './not-understood'

const WHAT = "Next's list of client components"
const ASSIGNMENT = /^globalThis\.__RSC_MANIFEST\[("(?:[^"\\]|\\.)*")\] ?= ?(\{.*\});?$/s
const PREAMBLES = [
  'globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};',
  'globalThis.__RSC_MANIFEST=(globalThis.__RSC_MANIFEST||{});',
]

/**
 * Reads a client reference manifest: which source file each client module is made from. It is a script of two statements, of which the
 * second assigns JSON; it is read, and never run.
 *
 * @returns pairs of module id and source file
 * @throws NotUnderstood when the file is of another shape
 * @see node_modules/next/dist/build/webpack/plugins/flight-manifest-plugin.js, which Turbopack follows
 */
export function readManifest(text: string): [id: string, source: string][] {
  const preamble = PREAMBLES.find((start) => text.startsWith(start))
  const [, , json] = ASSIGNMENT.exec(text.slice(preamble?.length ?? 0).trim()) ?? []
  if (preamble === undefined || json === undefined) {
    throw new NotUnderstood(`${WHAT} is not the assignment that it was.`)
  }
  const { clientModules } = recordOf(parseJson(json, WHAT), WHAT)
  return Object.entries(recordOf(clientModules, WHAT)).map(([source, module]) => {
    const { id } = recordOf(module, WHAT)
    if (typeof id !== 'number' && typeof id !== 'string') {
      throw new NotUnderstood(`${WHAT} has a module without an id.`)
    }
    return [String(id), source]
  })
}
