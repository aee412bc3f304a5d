import { MAX_SIZE } from '@/lib/check/bytes'
import type { Rule } from '@/lib/check/rule'

export const fileSize: Rule = {
  id: 'file/size',
  severity: 'error',
  summary: 'A page has at most one mebibyte.',
  why: 'A page of this size has some 150,000 words, and takes visitors minutes to load. Usually it is a picture that was pasted as text.',
  examples: [
    {
      wrong: 'A page with a picture pasted into its text: a megabyte and a half.',
      finding:
        'This file has 1.5 MiB; a page may have 1 MiB. Move pictures into files of their own, and long text to another page.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
      onDisk: new Uint8Array(1.5 * 1024 * 1024).fill(0x61),
    },
  ],
  *file({ size }) {
    if (size <= MAX_SIZE) return
    yield {
      reason: `This file has ${(size / MAX_SIZE).toFixed(1)} MiB; a page may have 1 MiB. Move pictures into files of their own, and long text to another page.`,
    }
  },
}
