/** Checks in a process of their own, for `run.ts`: one that never ends, or ends the process, is found as well. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { anything } from '@/__tests__/lib/check/robust/anything'
import { checkFiles } from '@/__tests__/lib/check/robust/run'

const [folder = '', seed, count, mostMs, ...more] = process.argv.slice(2)
const SITE =
  'name: Example\nurl: https://example.org\ndescription: An example.\nlanguage: en\nmenu: []\n'

const written = more.flatMap((place) =>
  readdirSync(place, { recursive: true })
    .map((name) => path.join(place, String(name)))
    .filter((file) => /\.(?:md|ya?ml)$/.test(file) && statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8')),
)
const content = path.join(folder, 'content')
let checks = 0
const run = (name: string, bytes: string | Uint8Array) => {
  const started = performance.now()
  checkFiles(content, { 'site.yaml': SITE, [name]: bytes })
  const taken = performance.now() - started
  if (taken > Number(mostMs)) throw new Error(`One check took ${Math.round(taken)} ms.`)
  checks++
  if (checks % 20 === 0) writeFileSync(path.join(folder, 'count'), String(checks))
}
for (const text of written) for (const name of ['a.md', 'site.yaml']) run(name, text)
fc.assert(fc.property(fc.constantFrom('site.yaml', 'a.md', 'b/index.md'), anything(written), run), {
  numRuns: Number(count),
  seed: Number(seed),
  endOnFailure: true,
})
