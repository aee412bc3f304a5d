import type { Rule } from '@/lib/check/rule'

/** A link can lead out of the repository, or to nothing; what a preview builds must be what is in Git. */
export const fileLink: Rule = {
  id: 'file/link',
  severity: 'error',
  summary: 'A content file is a file, not a symbolic link.',
  *file({ isLink, bytes }) {
    if (!isLink) return
    yield {
      reason: bytes
        ? 'This is a symbolic link. Put a copy of the file here instead.'
        : 'This is a symbolic link, and it leads to no file. Put the file itself here, or delete the link.',
    }
  },
}
