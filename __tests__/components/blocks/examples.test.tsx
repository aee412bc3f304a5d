import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cleanup, render, screen } from '@testing-library/react'
import { parse, stringify } from 'yaml'
import { Block } from '@/components/blocks/Block'
import { check } from '@/lib/check'
import { outline, type Page } from '@/lib/content'
import { plainText } from '@/lib/markdown'
import { filesOf } from '@/lib/stage/files'
import { isSoundPage, stagedPage } from '@/lib/stage/page'

jest.mock('contentlayer/generated', () => ({
  allPages: [],
  site: { name: 'Example', language: 'en', legacy_origin: 'https://old.example', menu: [] },
}))

/** A section as its author writes it. */
interface Written {
  block: string
  content?: {
    title?: string
    items?: { name: string }[]
    cta?: { label: string }
    cta_alt?: { label: string }
  }
}

interface Example {
  name: string
  page?: string
  section?: Written
  sections?: Written[]
}

const BLOCKS = path.resolve('components/blocks')
const examples = readdirSync(BLOCKS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: block }) => {
    const file = path.join(BLOCKS, block, 'examples.yaml')
    const found: Example[] = parse(readFileSync(file, 'utf8'))
    return found.map((example) => [block, example.name, example] as const)
  })

let content: string
beforeAll(() => {
  content = mkdtempSync(path.join(tmpdir(), 'examples-'))
  mkdirSync(path.join(content, 'membership'))
  cpSync('content/site.yaml', path.join(content, 'site.yaml'))
  cpSync('content/membership/images', path.join(content, 'membership/images'), { recursive: true })
})
afterAll(() => rmSync(content, { recursive: true }))

describe.each(examples)('an editor who copies the example of %s: %s', (_block, _name, example) => {
  const sections = example.sections ?? (example.section ? [example.section] : [])

  it('gets no error, and everything that it says', () => {
    const frontMatter = { title: example.page ?? 'A page', type: 'landing', sections }
    writeFileSync(path.join(content, 'membership/_index.md'), `---\n${stringify(frontMatter)}---\n`)
    const { files, pages } = check({ contentDir: content, isPreview: false })
    const errors = files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))
    expect(errors.map(String)).toEqual([])
    const [checked] = pages
    if (!checked || !isSoundPage(checked)) throw new Error('The page was not read.')
    const page = stagedPage(checked, filesOf(checked.document), undefined) as unknown as Page
    const { hiddenTitle, places } = outline(page)
    render(
      <main>
        {hiddenTitle && <h1>{hiddenTitle}</h1>}
        {page.sections.map((section, index) => {
          const place = places[index]
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn once, nothing moves
          return place && <Block key={index} section={section} page={page} place={place} />
        })}
      </main>,
    )

    const titles = sections.flatMap(({ content }) => content?.title ?? []).map(plainText)
    titles.forEach((name, index) => {
      const level = index === 0 ? 1 : 2
      expect(screen.getByRole('heading', { name, level })).toBeInTheDocument()
      expect(screen.getByRole('region', { name })).toBeInTheDocument()
    })
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)))
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    })
    for (const { content } of sections) {
      for (const item of content?.items ?? []) {
        expect(screen.getByRole('heading', { name: plainText(item.name) })).toBeInTheDocument()
      }
      for (const link of [content?.cta, content?.cta_alt]) {
        if (!link) continue
        expect(screen.getByRole('link', { name: plainText(link.label) })).toBeInTheDocument()
      }
    }
    cleanup()
  })
})
