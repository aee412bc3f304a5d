import type { Context } from './context'
import type { Run } from './github/answers'
import { keepComment } from './pull/comment'
import { type Note, withNote } from './pull/note'
import { type Status, setStatus } from './pull/status'

/** Says in the comment and at the commit how it went. The status comes last: who waits for it finds the comment. */
export async function tell(
  { github, settings }: Context,
  { pull, run, approved }: { pull: number; run: Run; approved: string | undefined },
  { state, text, status }: { state: Note['state']; text: string; status: Status },
): Promise<void> {
  const note = { commit: run.head_sha, run: run.id, state, approved }
  await keepComment(github, settings.bot, pull, withNote(note, text))
  await setStatus(github, run.head_sha, status)
}
