import type { Artifact, Pull, Run } from '@/lib/preview/publish/github/answers'
import type { Github } from '@/lib/preview/publish/github/api'
import { BUILD } from '@/lib/preview/publish/words'

/** Ends of a run that say nothing about the pull request: it was stopped, or never began. */
const BUILT = new Set(['success', 'failure', 'timed_out', 'startup_failure'])

/** Why a run is none whose artifact can be published; undefined when it is one. GitHub may put `@` and a branch behind the path. */
export function whyNot(run: Run): string | undefined {
  if (run.path.replace(/@.*$/, '') !== BUILD) return 'It is a run of another workflow.'
  if (run.event !== 'pull_request') return 'The run is not one of a pull request.'
  if (run.status !== 'completed') return 'The build goes on.'
  if (!BUILT.has(run.conclusion ?? '')) return 'The build was stopped.'
  return undefined
}

/** Whether a pull request is open, and its head is what the run built. */
export function isOf(run: Run, pull: Pull, repository: string): boolean {
  return pull.state === 'open' && pull.head.sha === run.head_sha && isFrom(run, pull, repository)
}

function isFrom(run: Run, { head, base }: Pull, repository: string): boolean {
  return (
    base.repo.full_name === repository &&
    head.ref === run.head_branch &&
    head.repo !== null &&
    head.repo.id === run.head_repository?.id
  )
}

/**
 * The pull request that a run was for, as GitHub knows it. Nothing that the run says of itself names it: only where one branch has several
 * pull requests does the name of the artifact choose between them, and they are all the same person's.
 *
 * @returns a sentence when there is none
 */
export async function pullOf(
  github: Github,
  run: Run,
  artifacts: readonly Artifact[],
  repository: string,
): Promise<Pull | string> {
  const { head_repository: home, head_branch: branch } = run
  if (!home || !branch) return 'The branch of the pull request is gone.'
  const from = (await github.pullsFrom(home.owner.login, branch)).filter((pull) =>
    isFrom(run, pull, repository),
  )
  const now = from.filter((pull) => isOf(run, pull, repository))
  if (now.length === 0) {
    return from.length > 0
      ? 'There is a newer commit: its own build publishes it.'
      : 'No open pull request has this commit.'
  }
  const claimed = now.filter((pull) => artifactOf(pull, artifacts))
  const [only, ...others] = now.length === 1 ? now : claimed
  return only && others.length === 0
    ? only
    : 'Several pull requests have this commit, and the artifact is of none of them.'
}

/** What the build of a pull request uploaded; the newest, when it ran again. */
export function artifactOf({ number }: Pull, artifacts: readonly Artifact[]): Artifact | undefined {
  return artifacts
    .filter(({ name }) => name === `preview-${number}`)
    .reduce<Artifact | undefined>(
      (newest, one) => (newest && newest.id > one.id ? newest : one),
      undefined,
    )
}
