import type { Comment, IssueEvent, Pull } from '@/lib/preview/publish/github/answers'
import type { Github } from '@/lib/preview/publish/github/api'
import { isLabel } from '@/lib/preview/publish/words'
import { noteOf } from './note'

/**
 * Whether the head of a pull request may be published, and if not, what is wrong with the label:
 * `none` it is not set; `early` it was set before this commit was shown; `stranger` by somebody who may not write here.
 */
export type Approval = 'approved' | 'none' | 'early' | 'stranger'

/** True for a pull request from another repository: strangers can push there. */
export function isFork({ head, base }: Pull): boolean {
  return head.repo?.id !== base.repo.id
}

/**
 * Whether a maintainer let this very commit of a fork be published. A label belongs to the pull request and not to a commit, and commits
 * carry the times that their authors give them. So the comment binds the two: it says which commit waits, and only a label that
 * was set after that is meant for it. Times are GitHub's; equal ones (they are in seconds) do not count.
 *
 * @param own our comment, as it is now
 */
export async function approvalOf(
  github: Github,
  pull: Pull,
  own: Comment | undefined,
): Promise<Approval> {
  const commit = pull.head.sha
  if (!pull.labels.some(isLabel)) return 'none'
  const note = own && noteOf(own.body)
  if (note?.approved === commit) return 'approved'
  const set = lastLabel(await github.events(pull.number))
  const isMeant =
    own !== undefined &&
    set !== undefined &&
    note?.state === 'waiting' &&
    note.commit === commit &&
    Date.parse(set.created_at) > Date.parse(own.updated_at)
  if (!isMeant) return 'early'
  const login = set.actor?.login
  return login !== undefined && (await github.mayWrite(login)) ? 'approved' : 'stranger'
}

function lastLabel(events: readonly IssueEvent[]): IssueEvent | undefined {
  const last = events.findLast(
    ({ event, label }) => ['labeled', 'unlabeled'].includes(event) && label && isLabel(label),
  )
  return last?.event === 'labeled' ? last : undefined
}
