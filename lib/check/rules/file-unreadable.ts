import type { Rule } from '@/lib/check/rule'

export const fileUnreadable: Rule = {
  id: 'file/unreadable',
  severity: 'error',
  summary: 'A content file can be read.',
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
  *file({ bytes }) {
    if (!bytes)
      yield {
        reason:
          'This file is missing, or cannot be read. Put it here, or check who is allowed to read it.',
      }
  },
}
