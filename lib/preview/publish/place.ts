import { bytesOf, type Folders, type Preview } from './branch/ledger'
import type { Previews } from './branch/previews'
import { goneOf, without } from './clean'
import type { Context } from './context'
import { Refusal } from './gate/refusal'
import { isFork } from './pull/approval'
import { isOf } from './pull/find'
import type { Subject } from './subject'
import { isLabel } from './words'

/** The pull request is no longer what it was when the preview was looked at. */
export class Stale extends Error {}

/** Somebody took the label of a fork away. */
export class Unlabelled extends Stale {}

/**
 * Puts a preview on the branch, in the place of the one before. Whether it may be there is asked again right before each attempt.
 *
 * @throws Stale @throws Refusal when the branch is full
 */
export async function place(
  previews: Previews,
  preview: Preview,
  subject: Subject,
  context: Context,
): Promise<void> {
  await previews.change(async (folders) => {
    await refuseStale(subject, context)
    const wanted = new Map(folders).set(subject.pull.number, preview)
    return bytesOf(wanted) > context.limits.branch ? makeRoom(wanted, context) : wanted
  })
}

/** @throws Stale */
async function refuseStale({ run, pull }: Subject, { github, settings }: Context): Promise<void> {
  const now = await github.pull(pull.number)
  if (now?.state !== 'open') throw new Stale('The pull request was closed meanwhile.')
  if (!isOf(run, now, settings.repository)) throw new Stale('There is a newer commit meanwhile.')
  if (isFork(now) && !now.labels.some(isLabel)) {
    throw new Unlabelled('The label was taken away meanwhile.')
  }
}

/** The previews of closed pull requests go, where nobody has cleaned up yet. */
async function makeRoom(folders: Folders, context: Context): Promise<Folders> {
  const kept = without(folders, await goneOf([...folders.keys()], context))
  const most = context.limits.branch
  if (bytesOf(kept) <= most) return kept
  throw new Refusal(
    `All previews together would be larger than ${most} bytes. Close pull requests that nobody works on.`,
  )
}
