/** Checks in a process of their own, for `run.ts`: one that never ends, or ends the process, is found as well. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { anything } from '@/__tests__/lib/check/robust/anything'
import { checkFiles } from '@/__tests__/lib/check/robust/run'

const [folder = '', ...places] = process.argv.slice(2)
const SITE =
  'name: Example\nurl: https://example.org\ndescription: An example.\nlanguage: en\nmenu: []\n'

const written = places.flatMap((place) =>
  readdirSync(place, { recursive: true })
    .map((name) => path.join(place, String(name)))
    .filter((file) => /\.(?:md|ya?ml)$/.test(file) && statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8')),
)

function run(name: string, bytes: string | Uint8Array): void {
  checkFiles(path.join(folder, 'content'), { 'site.yaml': SITE, [name]: bytes })
  process.send?.('')
}

for (const text of written) for (const name of ['a.md', 'site.yaml']) run(name, text)
for (;;) {
  fc.assert(
    fc.property(fc.constantFrom('site.yaml', 'a.md', 'b/index.md'), anything(written), run),
    { numRuns: 500, endOnFailure: true },
  )
}
