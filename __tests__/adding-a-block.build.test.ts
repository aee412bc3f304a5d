import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PROJECT } from '@/__tests__/helpers/example-site/settings'
import { collections, collectSchemas, listOf } from '@/lib/schema/collect'

const root = mkdtempSync(path.join(os.tmpdir(), 'blockfront-block-'))
afterAll(() => rmSync(root, { recursive: true }))

const REGISTRY = path.join(root, 'components/blocks/registry.ts')

/** Does in a copy of the project what CONTRIBUTING.md says, up to the line in the registry. */
beforeAll(() => {
  for (const name of [...PROJECT, 'content', 'next-env.d.ts']) {
    cpSync(name, path.join(root, name), { recursive: true })
  }
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'))
  write(
    'tsconfig.json',
    readFileSync('tsconfig.json', 'utf8').replace(
      '"node", "jest", "@testing-library/jest-dom"',
      '"node"',
    ),
  )
  write(
    'components/blocks/pull-quote/schema.ts',
    `import { defineBlock } from '@/lib/schema/block'
import { inline, markdown } from '@/lib/schema/fields'

export default defineBlock({
  name: 'pull-quote',
  description: 'A sentence that stands out, and who said it.',
  content: {
    text: markdown('What was said.', { required: true }),
    cite: inline('Who said it.'),
  },
})
`,
  )
  write(
    'components/blocks/pull-quote/PullQuoteBlock.tsx',
    `import type { BlockProps } from '@/components/blocks/types'

export function PullQuoteBlock({ section }: BlockProps<'pull-quote'>) {
  return <blockquote>{section.content?.text} {section.content?.cite}</blockquote>
}
`,
  )
  write(
    'components/blocks/pull-quote/examples.yaml',
    '- name: with its author\n  section:\n    block: pull-quote\n    content: {text: Hello, cite: Ada}\n',
  )
  write(
    'content/quote.md',
    '---\ntitle: Quote\ntype: landing\nsummary: What was said.\nsections:\n  - block: pull-quote\n    content:\n      text: Hello\n---\n',
  )
  collectSchemas(root)
  execFileSync(process.execPath, ['--import', 'tsx', '-e', STAGE], { cwd: root })
  execFileSync(process.execPath, ['node_modules/contentlayer2/bin/cli.cjs', 'build'], {
    cwd: root,
    env: { ...process.env, PWD: root },
  })
}, 60_000)

const STAGE = `const { stage } = await import(process.cwd() + '/lib/stage/index.ts')
const { files } = await stage({ contentDir: 'content', stageDir: '.stage', publicDir: 'public', cacheDir: '.cache', basePath: '', siteUrl: undefined, isPreview: false, keepLastGood: false })
if (files.some((file) => file.messages.length > 0)) throw new Error(files.flatMap((file) => file.messages).join())`

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
  writeFileSync(path.join(root, name), text)
}

function typeErrors(): string {
  return spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'],
    { cwd: root },
  ).stdout.toString()
}

it('compiles a page of a block whose name has a hyphen into a type of its own', () => {
  const types = readFileSync(path.join(root, '.contentlayer/generated/types.d.ts'), 'utf8')
  expect(types).toContain('export type PullQuoteSection = {')
  expect(types).toContain("block: 'pull-quote'")
  expect(types).toContain('(FeaturesSection | HeroSection | MarkdownSection | PullQuoteSection)[]')
})

it('has the compiler ask for the component of a block that has only a schema, and one line answers it', () => {
  expect(typeErrors()).toContain('Property \'"pull-quote"\' is missing')
  const registry = readFileSync(REGISTRY, 'utf8')
  writeFileSync(
    REGISTRY,
    registry
      .replace('import ', "import { PullQuoteBlock } from './pull-quote/PullQuoteBlock'\nimport ")
      .replace(/registry = \{/, "registry = {\n  'pull-quote': PullQuoteBlock,"),
  )
  expect(typeErrors()).toBe('')
}, 60_000)

it('is known to the programs of editors and to the reference after npm run schema', () => {
  const schema = () =>
    spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', 'schema', '--check'], {
      cwd: root,
    })
  const { status, stderr } = schema()
  expect(status).toBe(1)
  expect(stderr.toString()).toContain(
    'schemas/page.json is not what `npm run schema` makes. Run it, and commit its files.',
  )
  execFileSync(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', 'schema'], { cwd: root })
  expect(schema().status).toBe(0)
  const { definitions } = JSON.parse(readFileSync(path.join(root, 'schemas/page.json'), 'utf8'))
  expect(definitions.PullQuoteSection.properties.content.required).toEqual(['text'])
  const reference = readFileSync(path.join(root, 'docs/reference.md'), 'utf8')
  expect(reference).toContain('### pull-quote\n\nA sentence that stands out, and who said it.')
  expect(reference).toContain('cite: Ada')
}, 60_000)

it.each(collections)('has a list in $list that is what its folders are', (collection) => {
  expect(readFileSync(collection.list, 'utf8')).toBe(listOf(collection))
})
