import { EXAMPLE_PAGE } from '@/lib/check/example'
import type { Rule } from '@/lib/check/rule'

/** A link can lead out of the repository, or to nothing; what a preview builds must be what is in Git. */
export const fileLink: Rule = {
  id: 'file/link',
  severity: 'error',
  summary: 'A content file is a file, not a symbolic link.',
  why: 'A symbolic link can lead out of the repository, or to nothing on another computer; a preview must be made of what is in Git.',
  examples: [
    {
      wrong: 'page.md is a symbolic link to other.md.',
      finding: 'This is a symbolic link. Put a copy of the file here instead.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
      onDisk: { linkTo: 'other.md' },
      beside: { 'other.md': EXAMPLE_PAGE },
    },
    {
      wrong: 'page.md is a symbolic link to a file that is not there.',
      finding:
        'This is a symbolic link, and it leads to no file. Put the file itself here, or delete the link.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
      onDisk: { linkTo: 'nothing.md' },
    },
  ],
  *file({ isLink, bytes }) {
    if (!isLink) return
    yield {
      reason: bytes
        ? 'This is a symbolic link. Put a copy of the file here instead.'
        : 'This is a symbolic link, and it leads to no file. Put the file itself here, or delete the link.',
    }
  },
}
