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
import { parse } from 'yaml'
import { PROJECT } from '@/__tests__/helpers/example-site/settings'
import { missingIn } from '@/__tests__/lib/reference/missing'
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
  for (const [name, text] of writtenInTheGuide()) write(`components/blocks/quote/${name}`, text)
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

/** The files of the block that CONTRIBUTING.md adds, by their names. */
function writtenInTheGuide(): [string, string][] {
  const guide = readFileSync('CONTRIBUTING.md', 'utf8')
  const texts = [...guide.matchAll(/^ {3}```\w+\n(.*?)^ {3}```$/gms)].map(([, text = '']) =>
    text.replace(/^ {3}/gm, ''),
  )
  expect(texts).toHaveLength(3)
  const names = ['schema.ts', 'QuoteBlock.tsx', 'examples.yaml']
  return names.map((name, index) => [name, texts[index] ?? ''])
}

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
  expect(types).toContain(
    '(FeaturesSection | HeroSection | MarkdownSection | PullQuoteSection | QuoteSection)[]',
  )
})

it('has the compiler ask for the component of a block that has only a schema, and one line answers it', () => {
  expect(typeErrors()).toMatch(/is missing the following properties.*: "pull-quote", quote/)
  const registry = readFileSync(REGISTRY, 'utf8')
  writeFileSync(
    REGISTRY,
    registry
      .replace(
        'import ',
        "import { PullQuoteBlock } from './pull-quote/PullQuoteBlock'\nimport { QuoteBlock } from './quote/QuoteBlock'\nimport ",
      )
      .replace(
        /registry = \{/,
        "registry = {\n  'pull-quote': PullQuoteBlock,\n  quote: QuoteBlock,",
      ),
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

it('has an example with every field, where it is written as the guide says', () => {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', '-e', GUIDED], {
    cwd: root,
    encoding: 'utf8',
  })
  const { fields, example } = JSON.parse(printed)
  const missing = missingIn(parse(example).sections[0], fields)
  expect(missing.filter((key) => !key.startsWith('design.'))).toEqual([])
})

const GUIDED = `const { blocks } = await import(process.cwd() + '/lib/schema/blocks.ts')
const { examplesOf } = await import(process.cwd() + '/lib/reference/examples.ts')
const { fields } = blocks.find(({ name }) => name === 'quote')
console.log(JSON.stringify({ fields, example: examplesOf('quote')[1] }))`

it.each(collections)('has a list in $list that is what its folders are', (collection) => {
  expect(readFileSync(collection.list, 'utf8')).toBe(listOf(collection))
})
