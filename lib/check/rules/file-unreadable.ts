import type { Rule } from '@/lib/check/rule'

export const fileUnreadable: Rule = {
  id: 'file/unreadable',
  severity: 'error',
  summary: 'A content file can be read.',
  *file({ bytes }) {
    if (!bytes)
      yield {
        reason:
          'This file is missing, or cannot be read. Put it here, or check who is allowed to read it.',
      }
  },
}
