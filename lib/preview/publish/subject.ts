import type { Context } from './context'
import type { Event } from './event'
import type { Artifact, Pull, Run } from './github/answers'
import { isFork } from './pull/approval'
import { ownComment } from './pull/comment'
import { isOf, pullOf, whyNot } from './pull/find'
import { noteOf } from './pull/note'
import { LABEL } from './words'

/** What there is to publish: a run that is over, what it uploaded, and the pull request whose head it built. */
export interface Subject {
  run: Run
  artifacts: readonly Artifact[]
  pull: Pull
}

/** What an event is about, by GitHub's word alone; a sentence when there is nothing to publish. */
export async function subjectOf(event: Event, context: Context): Promise<Subject | string> {
  switch (event.kind) {
    case 'built':
      return built(event.run, context)
    case 'labelled':
      return labelled(event.pull, context)
    case 'nothing':
      return event.sentence
    default:
      return 'Nothing to publish: `npm run preview:clean` is for this event.'
  }
}

async function built(id: number, { github, settings }: Context): Promise<Subject | string> {
  const run = await github.run(id)
  const not = whyNot(run)
  if (not) return not
  const artifacts = await github.artifacts(id)
  const pull = await pullOf(github, run, artifacts, settings.repository)
  return typeof pull === 'string' ? pull : { run, artifacts, pull }
}

/** The label is for the commit that our comment says waits, and for the run that the comment remembers. */
async function labelled(number: number, { github, settings }: Context): Promise<Subject | string> {
  const pull = await github.pull(number)
  if (pull?.state !== 'open') return 'The pull request is not open.'
  if (!isFork(pull)) return 'It is not from a fork, and needs no label.'
  const own = await ownComment(github, settings.bot, number)
  const note = own && noteOf(own.body)
  if (note?.commit !== pull.head.sha) {
    await github.removeLabel(number, LABEL)
    return 'The label was set before the comment named this commit, and was taken away.'
  }
  const run = await github.run(note.run)
  const not = whyNot(run)
  if (not) return not
  if (!isOf(run, pull, settings.repository)) return 'The build was not one of this commit.'
  return { run, artifacts: await github.artifacts(run.id), pull }
}
