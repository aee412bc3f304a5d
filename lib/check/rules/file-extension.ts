import path from 'node:path'
import type { Rule } from '@/lib/check/rule'

/** Upstream reads more formats; a page that is left out without a word is the worst that can happen to it. */
export const fileExtension: Rule = {
  id: 'file/extension',
  severity: 'error',
  summary: 'A page ends in .md.',
  why: 'Files with another ending are passed over by other programs in silence, or are read in another way. A page that is left out without a word is the worst that can happen to it.',
  examples: [
    {
      name: 'page.markdown',
      renamedTo: 'page.md',
      wrong:
        '---\ntitle: A page\ntype: landing\nsections:\n  - content:\n      title: Hello\n---\n',
      finding: 'Pages end in ".md", and this one ends in ".markdown". Rename it to "page.md".',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
    },
    {
      name: 'page.md.txt',
      renamedTo: 'page.md',
      wrong:
        '---\ntitle: A page\ntype: landing\nsections:\n  - content:\n      title: Hello\n---\n',
      finding: 'Pages end in ".md", and this one ends in ".txt". Rename it to "page.md".',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
    },
  ],
  *file({ path: file }) {
    const extension = path.posix.extname(file)
    if (extension === '.md' || extension === '.yaml') return
    const name = path.posix.basename(file, extension).replace(/\.md$/i, '')
    yield {
      reason: `Pages end in ".md", and this one ends in "${extension}". Rename it to "${name}.md".`,
    }
  },
}
