import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildCopy, commitContent, copyProject, warmUp } from '@/__tests__/helpers/project-copy'

/** Three builds, on a busy machine of two cores. */
const PATIENCE = 400_000

/** Code that Node runs before all else: it moves the clock by 400 days. */
const LATER = `const Real = Date, now = () => Real.now() + 400 * 864e5
globalThis.Date = new Proxy(Real, {
  get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
  apply: () => new Real(now()).toString(),
  construct: (date, args, target) => Reflect.construct(date, args.length > 0 ? args : [now()], target),
})`

type Hashes = ReadonlyMap<string, string>

let here: string
let built: { here: Hashes; there: Hashes }

beforeAll(async () => {
  here = copyProject('same-bytes')
  const there = copyProject('same bytes, elsewhere')
  // What was made before has to be the same as what is made now.
  warmUp(there)
  const builds = await Promise.all([
    buildCopy(here, { TZ: 'Asia/Kolkata', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }),
    buildCopy(there, {
      TZ: 'America/St_Johns',
      LANG: 'C',
      LC_ALL: 'C',
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(LATER)}`,
    }),
  ])
  for (const { code, output } of builds) if (code !== 0) throw new Error(output)
  built = { here: hashes(here), there: hashes(there) }
}, PATIENCE)

it('the same bytes are built at another path, in another time zone and language, a year later, from what was made before', () => {
  expect([...built.here.keys()]).toContain('membership/index.html.br')
  expect(differences(built.here, built.there)).toEqual([])
})

it(
  'an edited sentence changes the files of its page, the date of the page in the sitemap, and nothing else',
  async () => {
    const file = path.join(here, 'content/membership/_index.md')
    const text = readFileSync(file, 'utf8')
    const edited = text.replace('We offer two ways', 'There are two ways')
    expect(edited === text).toBe(false)
    writeFileSync(file, edited)
    commitContent(here, '2024-05-06T07:08:09Z')
    expect(await buildCopy(here)).toMatchObject({ code: 0 })
    const changed = differences(built.here, hashes(here))
    const withCopies = (name: string) => [name, `${name}.br`, `${name}.gz`]
    expect(changed).toEqual(expect.arrayContaining(withCopies('membership/index.html')))
    const others = changed.filter((name) => !name.startsWith('membership/'))
    expect(others).toEqual(withCopies('sitemap.xml'))
  },
  PATIENCE,
)

/** The hash of every finished file, by its name. */
function hashes(folder: string): Hashes {
  const root = path.join(folder, 'out')
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
        return [path.relative(root, file).split(path.sep).join('/'), hash]
      }),
  )
}

/** The files that are not the same in both, or only in one. */
function differences(one: Hashes, other: Hashes): string[] {
  const names = new Set([...one.keys(), ...other.keys()])
  return [...names].filter((name) => one.get(name) !== other.get(name)).sort()
}
