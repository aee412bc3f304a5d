import type { Folders } from './branch/ledger'
import { type Context, done, type Outcome } from './context'
import type { Event } from './event'
import { keepComment, ownComment } from './pull/comment'
import { noteOf, withNote } from './pull/note'
import { removed } from './texts'

/** Takes previews away: that of a pull request that was closed, or those of all that are not open any more. */
export async function clean(event: Event, context: Context): Promise<Outcome> {
  if (event.kind !== 'closed' && event.kind !== 'sweep') {
    return done('Nothing to clean: `npm run preview:publish` is for this event.')
  }
  const gone = await context.withPreviews(async (previews) => {
    let found: number[] = []
    await previews.change(async (folders) => {
      const asked = event.kind === 'closed' ? [event.pull] : [...folders.keys()]
      found = await goneOf(asked, context)
      return without(folders, found)
    })
    return found
  })
  await sayAll(gone, context)
  return done(
    gone.length > 0
      ? `Without a preview now: ${gone.join(', ')}.`
      : 'There is no preview to take away.',
  )
}

/** Which of these pull requests are closed, or were never there. */
export async function goneOf(numbers: readonly number[], { github }: Context): Promise<number[]> {
  const gone: number[] = []
  for (const number of numbers) {
    if ((await github.pull(number))?.state !== 'open') gone.push(number)
  }
  return gone
}

export function without(folders: Folders, gone: readonly number[]): Folders {
  return new Map([...folders].filter(([number]) => !gone.includes(number)))
}

/** A comment that GitHub does not take, as that of a locked conversation, keeps none of the others from it: nobody would ever come back to them. */
async function sayAll(gone: readonly number[], context: Context): Promise<void> {
  const failures: unknown[] = []
  for (const pull of gone) await say(pull, context).catch((error) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

/** What a maintainer let be published stays so: the same commit is published again when the pull request is opened again. */
async function say(pull: number, { github, settings }: Context): Promise<void> {
  const own = await ownComment(github, settings.bot, pull)
  const note = own && noteOf(own.body)
  if (!note) return
  await keepComment(github, settings.bot, pull, withNote({ ...note, state: 'removed' }, removed()))
}
