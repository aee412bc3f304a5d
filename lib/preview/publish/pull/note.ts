import { z } from 'zod'

/** What the comment of a pull request remembers, where nobody sees it. Only who may write to the repository can change it. */
export interface Note {
  /** The commit that the comment is about. */
  commit: string
  /** The run that built it. */
  run: number
  state: 'waiting' | 'published' | 'failed' | 'refused' | 'removed'
  /** The commit of a fork that a maintainer let be published, with the label. */
  approved?: string | undefined
}

const START = '<!-- blockfront-preview: '

const sha = z.string().regex(/^[0-9a-f]{40}$/)
const note = z.strictObject({
  commit: sha,
  run: z.number().int().positive(),
  state: z.enum(['waiting', 'published', 'failed', 'refused', 'removed']),
  approved: sha.optional(),
})

/** A comment with its note. Notes are read at its very start only: what follows may quote anybody. */
export function withNote(about: Note, text: string): string {
  return `${START}${JSON.stringify(about)} -->\n${text}`
}

/** Whether a comment is one that these commands keep. */
export function hasNote(body: string): boolean {
  return body.startsWith(START)
}

/** The note of a comment that has one; undefined when it cannot be read. */
export function noteOf(body: string): Note | undefined {
  try {
    return note.safeParse(JSON.parse(body.slice(START.length, body.indexOf(' -->')))).data
  } catch {
    return undefined
  }
}
