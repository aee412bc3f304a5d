import path from 'node:path'
import { defineCollection, defineConfig } from '@content-collections/core'
import { compileMarkdown } from '@content-collections/markdown'
import remarkGfm from 'remark-gfm'
import { z } from 'zod'
import { blocks, pageSchema } from './schema.mjs'

const { FOLDER, MARKDOWN } = process.env
// What velite does unasked, and Blockfront too.
const OPTIONS = { allowDangerousHtml: true, remarkPlugins: [remarkGfm] }

const pages = defineCollection({
  name: 'pages',
  directory: path.relative(process.cwd(), path.join(FOLDER, 'content')),
  include: '**/*.md',
  parser: 'frontmatter-only',
  schema: pageSchema(z, z.string()),
  ...(MARKDOWN && { transform: compiled }),
})

export default defineConfig({ content: [pages] })

/** A page with its texts as HTML: here a schema cannot do that. */
async function compiled(page, context) {
  const toHtml = (content) => compileMarkdown(context, { _meta: page._meta, content }, OPTIONS)
  const sections = page.sections.map((section) => group(section, blocks[section.block]))
  return { ...page, sections: await Promise.all(sections) }

  async function group(values, fields) {
    const entries = Object.entries(values).map(async ([name, value]) => [
      name,
      await one(value, fields[name]),
    ])
    return Object.fromEntries(await Promise.all(entries))
  }

  function one(value, field) {
    if (field.kind === 'markdown') return toHtml(value)
    if (field.kind === 'object') return group(value, field.fields)
    if (field.kind === 'list') return Promise.all(value.map((entry) => one(entry, field.item)))
    return value
  }
}
