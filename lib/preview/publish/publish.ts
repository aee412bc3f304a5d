import { type Context, done, type Outcome } from './context'
import type { Event } from './event'
import { Refusal } from './gate/refusal'
import { Stale, Unlabelled } from './place'
import { approvalOf, isFork } from './pull/approval'
import { ownComment } from './pull/comment'
import { publishSite } from './site'
import { type Subject, subjectOf } from './subject'
import { refuse, sayBroken, sayFailed, wait } from './unpublished'

/**
 * Publishes what the build of a pull request made, or says why not. Nothing that it made is run, or believed.
 *
 * @throws PublishFailed when GitHub or the branch cannot be reached
 */
export async function publish(event: Event, context: Context): Promise<Outcome> {
  const subject = await subjectOf(event, context)
  if (typeof subject === 'string') return done(subject)
  try {
    return await decide(subject, context)
  } catch (error) {
    if (error instanceof Stale) return done(error.message)
    await sayBroken(subject, context)
    throw error
  }
}

async function decide(subject: Subject, context: Context): Promise<Outcome> {
  const { github, settings } = context
  const { pull, run } = subject
  if (run.conclusion !== 'success') return sayFailed(subject, context)
  const approval = isFork(pull)
    ? await approvalOf(github, pull, await ownComment(github, settings.bot, pull.number))
    : undefined
  if (approval && approval !== 'approved') return wait(subject, approval, context)
  const approved = approval && pull.head.sha
  try {
    return await publishSite(subject, approved, context)
  } catch (error) {
    if (error instanceof Refusal) return refuse(error, subject, approved, context)
    if (error instanceof Unlabelled) return wait(subject, 'none', context)
    throw error
  }
}
