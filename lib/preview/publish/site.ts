import { withOrigin } from './addresses'
import { clean } from './clean'
import { type Context, done, type Outcome, type Places } from './context'
import type { Artifact } from './gate/open'
import { Refusal } from './gate/refusal'
import { place } from './place'
import { setStatus } from './pull/status'
import { readReport } from './report'
import type { Subject } from './subject'
import { tell } from './tell'
import * as texts from './texts'
import { withArtifact } from './uploaded'
import { folderOf, REPORT, short } from './words'

/** GitHub takes 65,536 characters. */
const LONGEST_COMMENT = 60_000

/**
 * Publishes what was built, and says so.
 *
 * @param approved the commit that a maintainer let be published, where it needed that
 * @throws Refusal @throws Stale
 */
export async function publishSite(
  subject: Subject,
  approved: string | undefined,
  context: Context,
): Promise<Outcome> {
  const { pull, run } = subject
  await setStatus(context.github, run.head_sha, {
    state: 'pending',
    description: 'The preview is being published.',
    target: context.settings.runPage,
  })
  const { places, text } = await put(subject, context)
  const now = await context.github.pull(pull.number)
  if (now?.state !== 'open') return clean({ kind: 'closed', pull: pull.number }, context)
  if (now.head.sha !== run.head_sha) return done('It was published, and there is a newer commit.')
  await tell(
    context,
    { pull: pull.number, run, approved },
    {
      state: 'published',
      text,
      status: {
        state: 'success',
        description: `Preview of ${short(run.head_sha)}`,
        target: places.report ? `${places.report}report.html` : places.after,
      },
    },
  )
  return done(`Published as ${places.after}`)
}

type Published = Required<Pick<Places, 'after'>> & Places

function put(subject: Subject, context: Context): Promise<{ places: Published; text: string }> {
  return withArtifact(subject, context, async (artifact) => {
    if (!artifact.hasSite) throw new Refusal('There are no pages in it.')
    const { origin } = context.settings.previews
    const places = placesOf(subject.pull.number, artifact, origin)
    const text = await textOf(artifact, subject, places, context)
    await context.withPreviews(async (previews) => {
      const taken = await previews.take(withOrigin(artifact.files(), origin, context.limits))
      await place(previews, { commit: subject.run.head_sha, ...taken }, subject, context)
    })
    return { places, text }
  })
}

function placesOf(pull: number, { hasReport }: Artifact, origin: string): Published {
  const after = `${origin}/${folderOf(pull)}/`
  return { after, ...(hasReport ? { report: `${after}${REPORT}/` } : {}) }
}

async function textOf(
  artifact: Artifact,
  { pull, run }: Subject,
  places: Published,
  { comment }: Context,
): Promise<string> {
  const json = await artifact.report()
  const head = { ref: pull.head.ref, commit: run.head_sha }
  const report = json === undefined ? undefined : readReport(json, head)
  const text = report && comment(report, places)
  return text !== undefined && text.length <= LONGEST_COMMENT
    ? text
    : texts.withoutReport(run.head_sha, places)
}
