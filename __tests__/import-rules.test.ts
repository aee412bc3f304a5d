/** @jest-environment node */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const PARENTS = ['..', '../sibling', '../../lib/content', './../x', '@/lib/../app/x', './a/..']
const RUNTIME = ['link', 'image', 'legacy/image', 'script', 'dynamic', 'form'].map(
  (name) => `next/${name}`,
)
const CONTENTLAYER = [
  'contentlayer/generated',
  'contentlayer2',
  'contentlayer2/source-files',
  '@contentlayer2/core',
  '@/.contentlayer/generated',
]
const TESTS = ['@/__tests__/helpers/serve']
const APP = ['@/app/layout']
const ALL_PAGES = ['@/lib/content/pages']
const EVERYWHERE = [...PARENTS, ...RUNTIME]

/** For a file in each room: what the linter must refuse there, and what it must let pass. */
const ROOMS: Record<string, { refused: string[]; allowed: string[] }> = {
  'app/x.ts': {
    refused: [...EVERYWHERE, ...CONTENTLAYER, ...TESTS],
    allowed: ['./layout', '@/components/blocks/registry', '@/components/ui/Icon', '@/lib/content'],
  },
  'lib/x.ts': {
    refused: [
      ...EVERYWHERE,
      ...CONTENTLAYER,
      ...TESTS,
      ...APP,
      '@/components',
      '@/components/ui/Icon',
      '@/components/blocks/hero/schema',
    ],
    allowed: ['./copy', '@/lib/content', '@/lib/schema/blocks', 'node:fs', 'yaml'],
  },
  'lib/finish/style/x.ts': {
    refused: [
      ...EVERYWHERE,
      ...CONTENTLAYER,
      ...TESTS,
      ...APP,
      '@/components/ui/Icon',
      '@/lib/content',
      '@/lib/schema/blocks',
      '@/lib/check/texts',
    ],
    allowed: [
      './copy',
      '@/lib/finish/walk',
      '@/lib/cache',
      '@/lib/parallel',
      'node:fs',
      'css-tree',
    ],
  },
  'lib/content/x.ts': {
    refused: [...EVERYWHERE, ...TESTS, ...APP, '@/components/blocks/hero/schema'],
    allowed: [...CONTENTLAYER, './addresses', '@/lib/markdown'],
  },
  'lib/schema/x.ts': {
    refused: [
      ...EVERYWHERE,
      ...TESTS,
      ...APP,
      '@/components/ui/Icon',
      '@/components/blocks/registry',
      '@/components/blocks/hero/Hero',
    ],
    allowed: [
      ...CONTENTLAYER,
      './fields',
      '@/components/blocks/hero/schema',
      '@/components/shortcodes/cta/schema',
    ],
  },
  'components/sections/x.ts': {
    refused: [
      ...EVERYWHERE,
      ...CONTENTLAYER,
      ...TESTS,
      ...APP,
      ...ALL_PAGES,
      '@/components/blocks/registry',
    ],
    allowed: [
      './Hero',
      '@/components/ui/Icon',
      '@/components/shortcodes/registry',
      '@/lib/content',
    ],
  },
  'components/shortcodes/cta/x.ts': {
    refused: [
      ...EVERYWHERE,
      ...CONTENTLAYER,
      ...TESTS,
      ...APP,
      ...ALL_PAGES,
      '@/components/blocks/hero/Hero',
    ],
    allowed: ['./schema', '@/components/ui/Button', '@/lib/content'],
  },
  'components/blocks/registry.ts': {
    refused: [...EVERYWHERE, ...CONTENTLAYER, ...TESTS, ...APP, ...ALL_PAGES],
    allowed: ['./hero/Hero', '@/lib/content'],
  },
  'components/blocks/hero/x.ts': {
    refused: [
      ...EVERYWHERE,
      ...CONTENTLAYER,
      ...TESTS,
      ...APP,
      ...ALL_PAGES,
      '@/components/blocks/registry',
      '@/components/blocks/features/Features',
    ],
    allowed: [
      './schema',
      '@/components/blocks/types',
      '@/components/sections/Hero',
      '@/components/ui/Icon',
      '@/lib/content',
    ],
  },
  'components/blocks/hero/schema.ts': {
    refused: [...EVERYWHERE, ...TESTS, ...APP, ...ALL_PAGES, '@/components/blocks/features/schema'],
    allowed: [...CONTENTLAYER, '@/lib/schema/fields'],
  },
  'components/shortcodes/cta/schema.ts': {
    refused: [...EVERYWHERE, ...TESTS, ...APP, ...ALL_PAGES],
    allowed: [...CONTENTLAYER, '@/lib/schema/fields'],
  },
  'components/ui/x.ts': {
    refused: [
      ...EVERYWHERE,
      ...CONTENTLAYER,
      ...TESTS,
      ...APP,
      ...ALL_PAGES,
      '@/components/sections/Hero',
      '@/components/shortcodes/registry',
      '@/components/blocks/registry',
    ],
    allowed: ['./Icon', '@/lib/icons', '@/lib/content'],
  },
  'contentlayer.config.ts': {
    refused: EVERYWHERE,
    allowed: ['contentlayer2/source-files', './lib/schema/page'],
  },
  '__tests__/lib/x.ts': {
    refused: [...EVERYWHERE, ...CONTENTLAYER],
    allowed: [...TESTS, './x', '@/app/layout', '@/components/blocks/hero/schema', '@/lib/content'],
  },
}

/** One way to write an import each; all of them reach for a parent. */
const FORMS = [
  "import a from '../a'",
  "import type { B } from '../b'",
  "import '../c'",
  "export { d } from '../d'",
  "export * from '../e'",
  "const f = await import('../f')",
]

let folder: string
/** File → line → what the linter said. */
let findings: Map<string, Map<number, string>>

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-rules-'))
  await cp('biome.jsonc', path.join(folder, 'biome.jsonc'))
  for (const [file, { refused, allowed }] of Object.entries(ROOMS)) {
    await probe(
      file,
      [...refused, ...allowed].map((specifier) => `import '${specifier}'`),
    )
  }
  await probe('components/blocks/hero/forms.ts', FORMS)
  findings = await lint()
})

afterAll(() => rm(folder, { recursive: true }))

test.each(Object.entries(ROOMS))(
  'in %s the linter refuses exactly what the house forbids',
  (file, { refused, allowed }) => {
    const lines = findings.get(file)
    const found = [...refused, ...allowed].filter((_, index) => lines?.has(index + 1))
    expect(found).toEqual(refused)
  },
)

test.each(FORMS)('no way around the rules: %s', (form) => {
  expect(findings.get('components/blocks/hero/forms.ts')?.has(FORMS.indexOf(form) + 1)).toBe(true)
})

test('the linter tells what to do instead', () => {
  const said = findings.get('components/blocks/hero/x.ts')
  expect(said?.get(1)).toBe('No file imports its parents: ./ inside a room, @/… across rooms.')
})

describe("'use client' keeps the runtime of Next on a page", () => {
  test('so a file that says it must say why, in a comment beside it', () => {
    expect(lacksReason("'use client'\n\nexport {}\n")).toBe(true)
    expect(lacksReason("// The map moves.\n'use client'\n")).toBe(false)
    expect(lacksReason("'use client' // The map moves.\n")).toBe(false)
    expect(lacksReason("'use client'\n// The map moves.\n")).toBe(false)
    expect(lacksReason('export const text = "\'use client\'"\n')).toBe(false)
  })

  test('and every file of ours does', async () => {
    const files = await sources('app', 'components', 'lib')
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((_, index) => lacksReason(texts[index] ?? ''))).toEqual([])
  })
})

function lacksReason(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  const at = lines.findIndex((line) => /^(['"])use client\1/.test(line))
  if (at === -1) return false
  return !lines.slice(Math.max(at - 1, 0), at + 2).some((line) => /\/\/|\/\*|\*\//.test(line))
}

async function sources(...folders: string[]): Promise<string[]> {
  const listed = await Promise.all(
    folders.map((name) => readdir(name, { recursive: true, withFileTypes: true })),
  )
  return listed
    .flat()
    .filter((entry) => entry.isFile() && /\.[jt]sx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

async function probe(file: string, lines: string[]): Promise<void> {
  const target = path.join(folder, file)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, `${lines.join('\n')}\n`)
}

interface Report {
  diagnostics: { message: string; location: { path: string; start: { line: number } } }[]
}

/** Biome lints no text from standard input (it only fixes it), so the probes are files in a folder of their own. */
async function lint(): Promise<typeof findings> {
  const biome = path.resolve('node_modules/@biomejs/biome/bin/biome')
  const args = [
    'lint',
    '--only=style/noRestrictedImports',
    '--reporter=json',
    '--max-diagnostics=none',
    '.',
  ]
  const { stdout } = await promisify(execFile)(process.execPath, [biome, ...args], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((failed: { stdout: string }) => failed)
  const byFile: typeof findings = new Map()
  for (const { message, location } of (JSON.parse(stdout) as Report).diagnostics) {
    const lines = byFile.get(location.path) ?? new Map<number, string>()
    byFile.set(location.path, lines.set(location.start.line, message))
  }
  return byFile
}
