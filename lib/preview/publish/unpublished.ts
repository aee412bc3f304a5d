import { type Context, done, type Outcome } from './context'
import { Refusal } from './gate/refusal'
import type { Approval } from './pull/approval'
import { setStatus } from './pull/status'
import { readReport } from './report'
import type { Subject } from './subject'
import { tell } from './tell'
import * as texts from './texts'
import { withArtifact } from './uploaded'
import { LABEL, short } from './words'

/** A fork's commit waits for its label. One that is not meant for it goes first: the comment must be older than the next. */
export async function wait(
  { pull, run }: Subject,
  why: Exclude<Approval, 'approved'>,
  context: Context,
): Promise<Outcome> {
  if (why !== 'none') await context.github.removeLabel(pull.number, LABEL)
  await tell(
    context,
    { pull: pull.number, run, approved: undefined },
    {
      state: 'waiting',
      text: texts.waiting(run.head_sha, why, run.html_url),
      status: {
        state: 'pending',
        description: `Waits for the label “${LABEL}” of a maintainer.`,
        target: run.html_url,
      },
    },
  )
  return done(`${short(run.head_sha)} waits for the label “${LABEL}”.`)
}

/** The build failed: the comment says why, as far as its report does. */
export async function sayFailed(subject: Subject, context: Context): Promise<Outcome> {
  const { pull, run } = subject
  await tell(
    context,
    { pull: pull.number, run, approved: undefined },
    {
      state: 'failed',
      text: (await whyFailed(subject, context)) ?? texts.failed(run.head_sha, run.html_url),
      status: {
        state: 'failure',
        description: 'The preview could not be built.',
        target: run.html_url,
      },
    },
  )
  return done(`${short(run.head_sha)} could not be built.`)
}

async function whyFailed(subject: Subject, context: Context): Promise<string | undefined> {
  const { pull, run } = subject
  try {
    return await withArtifact(subject, context, async (artifact) => {
      const json = await artifact.report()
      const head = { ref: pull.head.ref, commit: run.head_sha }
      const report = json === undefined ? undefined : readReport(json, head)
      return report?.failed ? context.comment(report, { files: context.settings.files }) : undefined
    })
  } catch (error) {
    // A build that failed need not have uploaded anything.
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** The artifact is not one that can be published. */
export async function refuse(
  { message }: Refusal,
  { pull, run }: Subject,
  approved: string | undefined,
  context: Context,
): Promise<Outcome> {
  await tell(
    context,
    { pull: pull.number, run, approved },
    {
      state: 'refused',
      text: texts.refused(run.head_sha, message, run.html_url),
      status: {
        state: 'failure',
        description: 'The preview was refused. The comment says why.',
        target: run.html_url,
      },
    },
  )
  return { isRefused: true, sentence: `The preview was refused: ${message}` }
}

/** GitHub or the branch failed us, maybe only when the comment was due. The status leads to the log, if GitHub still takes one. */
export async function sayBroken({ run }: Subject, { github, settings }: Context): Promise<void> {
  try {
    await setStatus(github, run.head_sha, {
      state: 'failure',
      description: 'Publishing the preview did not come to its end. The log says why.',
      target: settings.runPage,
    })
  } catch {
    // What failed first is told by whoever called.
  }
}
