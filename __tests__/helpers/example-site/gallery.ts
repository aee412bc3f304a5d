import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'

/** A section as its author writes it. */
interface Section {
  block: string
  id?: string
  content?: { title?: string }
  design?: { view?: string }
}

interface Example {
  name: string
  page?: string
  section?: Section
  sections?: Section[]
}

const BLOCKS = 'components/blocks'

/**
 * Adds pages that show every example of every block: one page per block, which costs a test run less than one per
 * example, and one more for each example that is about a whole page (its `page` names it).
 */
export function gallery(content: string): void {
  const folders = readdirSync(BLOCKS, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  for (const { name: block } of folders) {
    const examples: Example[] = parse(
      readFileSync(path.join(BLOCKS, block, 'examples.yaml'), 'utf8'),
    )
    const shared = examples.filter(({ page }) => page === undefined)
    write(content, block, `Every ${block}`, shared.flatMap(sectionsOf))
    examples
      .filter(({ page }) => page !== undefined)
      .forEach((example, index) => {
        write(
          content,
          `${block}-${index + 1}`,
          `${example.page} (${index + 1})`,
          sectionsOf(example),
        )
      })
  }
}

function sectionsOf({ section, sections }: Example): Section[] {
  return sections ?? (section ? [section] : [])
}

function write(content: string, name: string, title: string, sections: Section[]): void {
  const folder = path.join(content, 'gallery')
  mkdirSync(folder, { recursive: true })
  const page = { title, type: 'landing', sections: withTitlesOnce(withIdsOnce(sections)) }
  writeFileSync(path.join(folder, `${name}.md`), `---\n${stringify(page)}---\n`)
}

/** An id stands on a page once. Where it chooses the view, the view is said instead. */
function withIdsOnce(sections: Section[]): Section[] {
  const taken = new Set<string>()
  return sections.map(({ id, ...section }) => {
    if (id !== undefined && !taken.has(id)) {
      taken.add(id)
      return { ...section, id }
    }
    if (id !== 'commitments') return section
    return { ...section, design: { view: 'commitments', ...section.design } }
  })
}

/** Two landmarks of one name cannot be told apart by those who listen. */
function withTitlesOnce(sections: Section[]): Section[] {
  const count = new Map<string, number>()
  return sections.map((section) => {
    const title = section.content?.title
    if (title === undefined) return section
    const times = (count.get(title) ?? 0) + 1
    count.set(title, times)
    if (times === 1) return section
    return { ...section, content: { ...section.content, title: `${title} (${times})` } }
  })
}
