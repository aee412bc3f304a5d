import type { Rule } from '@/lib/check/rule'

/** Bytes. A page of this size has some 150,000 words; what is larger is a picture or a mistake. */
const MAX_SIZE = 1024 * 1024

export const fileSize: Rule = {
  id: 'file/size',
  severity: 'error',
  summary: 'A page has at most one mebibyte.',
  *file({ bytes }) {
    if (!bytes || bytes.length <= MAX_SIZE) return
    const size = (bytes.length / MAX_SIZE).toFixed(1)
    yield {
      reason: `This file has ${size} MiB; a page may have 1 MiB. Move pictures into files of their own, and long text to another page.`,
    }
  },
}
