import type { Rule } from '@/lib/check/rule'

export const fileUnreadable: Rule = {
  id: 'file/unreadable',
  severity: 'error',
  summary: 'Content files and their folders can be read.',
  why: 'Without `content/site.yaml` no page can be drawn, and a page that cannot be read would be missing from the site without a word.',
  examples: [
    {
      name: 'site.yaml',
      wrong: 'There is no site.yaml in the content folder.',
      finding:
        'This file is missing, or cannot be read. Put it here, or check who is allowed to read it.',
      right:
        'name: Example\nurl: https://example.org\ndescription: An example.\nlanguage: en\nmenu: []\n',
      onDisk: 'nothing',
    },
  ],
  *file({ bytes, source }) {
    if (bytes) return
    yield {
      reason: source.endsWith('/')
        ? 'This folder cannot be read, and so nothing in it was checked. Check who is allowed to read it.'
        : 'This file is missing, or cannot be read. Put it here, or check who is allowed to read it.',
    }
  },
}
