import path from 'node:path'
import { defineConfig, s } from 'velite'
import { pageSchema } from './schema.mjs'

const { FOLDER, MARKDOWN, OUTPUT } = process.env
// A link to a page is not a file to be copied.
const markdown = MARKDOWN ? s.markdown({ copyLinkedFiles: false }) : s.string()

export default defineConfig({
  root: path.join(FOLDER, 'content'),
  output: { data: path.join(OUTPUT, 'data'), assets: path.join(OUTPUT, 'assets') },
  collections: {
    pages: { name: 'Page', pattern: '**/*.md', schema: pageSchema(s, markdown) },
  },
})
