import type { Github } from '@/lib/preview/publish/github/api'
import { CONTEXT } from '@/lib/preview/publish/words'

export interface Status {
  state: 'pending' | 'success' | 'failure'
  /** GitHub takes 140 characters. */
  description: string
  /** Where it leads to. */
  target: string
}

/** Says at a commit how its preview is. GitHub keeps every status, 1,000 at most: one that says the same is not sent again. */
export async function setStatus(
  github: Github,
  commit: string,
  { state, description, target }: Status,
): Promise<void> {
  const wanted = { state, description: description.slice(0, 140), target_url: target }
  const now = await github.status(commit, CONTEXT)
  const isSame =
    now?.state === state && now.description === wanted.description && now.target_url === target
  // It is published already, and is still there while it is published again.
  if (isSame || (state === 'pending' && now?.state === 'success')) return
  await github.addStatus(commit, { ...wanted, context: CONTEXT })
}
