import type { Comment } from '@/lib/preview/publish/github/answers'
import type { Github } from '@/lib/preview/publish/github/api'
import { hasNote } from './note'

/** Our comment of a pull request: it has our mark and is by our bot. Anybody can write the one, nobody else the other. */
export async function ownComment(
  github: Github,
  bot: string,
  pull: number,
): Promise<Comment | undefined> {
  return (await ownComments(github, bot, pull))[0]
}

/**
 * Keeps one comment up to date. GitHub has no way to make one only if there is none: two runs may both make theirs, and so may an
 * attempt that GitHub answered badly and still obeyed. So each looks again, keeps the oldest, and deletes the others.
 */
export async function keepComment(
  github: Github,
  bot: string,
  pull: number,
  body: string,
): Promise<void> {
  let own = await ownComments(github, bot, pull)
  if (own.length === 0) {
    await github.addComment(pull, body)
    own = await ownComments(github, bot, pull)
  }
  const [oldest, ...others] = own
  if (oldest && asKept(oldest.body) !== asKept(body)) await github.editComment(oldest.id, body)
  for (const { id } of others) await github.deleteComment(id)
}

async function ownComments(github: Github, bot: string, pull: number): Promise<Comment[]> {
  const all = await github.comments(pull)
  return all
    .filter(({ user, body }) => user?.login === bot && hasNote(body))
    .sort((one, other) => one.id - other.id)
}

/** GitHub may keep other line ends than it was given. */
function asKept(body: string): string {
  return body.replaceAll('\r\n', '\n').trim()
}
