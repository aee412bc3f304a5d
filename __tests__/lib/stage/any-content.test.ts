/** @jest-environment node */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { type Files, temporaryFolder, writeFiles } from '@/__tests__/lib/check/content'
import { isSound } from '@/lib/check'
import { Page } from '@/lib/schema/page'
import { Site } from '@/lib/schema/site'
import { stage } from '@/lib/stage'
import { mutation } from './mutations'
import { refusedBy } from './schema-walk'

/** `PROPERTY_RUNS=10000 npx jest any-content` looks for longer, with another seed each time. */
const WANTED = Number(process.env.PROPERTY_RUNS ?? 0)
const RUNS = WANTED > 0 ? { numRuns: WANTED } : { numRuns: 40, seed: 7 }

const NAMES = ['site.yaml', '_index.md', 'membership/_index.md'] as const
const sound = Object.fromEntries(
  NAMES.map((name) => [name, readFileSync(path.join('content', name), 'utf8')]),
) as Record<(typeof NAMES)[number], string>

const content: fc.Arbitrary<Files> = fc
  .tuple(fc.constantFrom(...NAMES), mutation)
  .map(([name, mutate]) => ({ ...sound, [name]: mutate(sound[name]) }))

function staged(folder: string): [string, unknown][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [path.relative(folder, file), JSON.parse(readFileSync(file, 'utf8'))]
    })
}

test('whatever stands in the content ends with findings, or with data that Contentlayer takes', async () => {
  const out = temporaryFolder()
  const contentDir = path.join(out, 'content')
  let built = 0
  await fc.assert(
    fc.asyncProperty(content, fc.boolean(), async (files, keepLastGood) => {
      rmSync(contentDir, { recursive: true, force: true })
      writeFiles(contentDir, files)
      const stageDir = path.join(out, 'stage')
      const checked = await stage({
        contentDir,
        stageDir,
        publicDir: path.join(out, 'public'),
        cacheDir: path.join(out, 'cache'),
        basePath: '',
        siteUrl: undefined,
        isPreview: false,
        keepLastGood,
      })
      if (!isSound(checked) && !keepLastGood) return
      built++
      const refused = staged(stageDir).flatMap(([name, json]) =>
        refusedBy(name === 'site.json' ? Site : Page, json).map((reason) => `${name}: ${reason}`),
      )
      expect(refused).toEqual([])
    }),
    RUNS,
  )
  // Otherwise this would only tell that nothing is ever staged.
  expect(built).toBeGreaterThan(0)
}, 3_600_000)
