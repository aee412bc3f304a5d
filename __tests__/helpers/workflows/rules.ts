import { expression, type Job, parsed, type Step, usesOf, type Workflow } from './read'

/** The actions that we use: release and commit. Whoever moves a tag changes nothing here. A new release is one change in all files. */
export const ACTIONS: Readonly<Record<string, { release: string; commit: string }>> = {
  'actions/cache': { release: 'v5.0.5', commit: '27d5ce7f107fe9357f9df03efb73ab90386fccae' },
  'actions/checkout': { release: 'v7.0.1', commit: '3d3c42e5aac5ba805825da76410c181273ba90b1' },
  'actions/deploy-pages': { release: 'v5.0.0', commit: 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128' },
  'actions/setup-node': { release: 'v7.0.0', commit: '820762786026740c76f36085b0efc47a31fe5020' },
  'actions/upload-artifact': {
    release: 'v7.0.0',
    commit: 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f',
  },
  'actions/upload-pages-artifact': {
    release: 'v5.0.0',
    commit: 'fc324d3547104276b827a68afc52ff2a11cc49c9',
  },
}

const RUNNER = 'ubuntu-24.04'
const DEFAULT_BRANCH = expression('github.event.repository.default_branch')

/** What runs with rights: all else is in these commands, and tested. */
const OURS = ['npm ci', 'npm run preview:publish', 'npm run preview:clean']

/** What our rules find in a workflow: a sentence each (docs/decisions/0053-workflows-are-thin-and-looked-at.md). */
export function faultsOf(text: string): string[] {
  const workflow = parsed(text)
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
  return [
    ...usesOf(text).flatMap(pinFaults),
    ...ofWorkflow(workflow),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => ofJob(name, job, workflow)),
    ...steps.flatMap(ofStep),
    ...(isTrusted(workflow) ? steps.flatMap(ofTrustedStep) : ofUntrusted(workflow, text)),
  ]
}

/** Whether somebody else's event starts it with our rights: then nothing of theirs may run. */
export function isTrusted({ on }: Workflow): boolean {
  return 'pull_request_target' in on || 'workflow_run' in on
}

function pinFaults({ uses, comment }: { uses: string; comment: string | undefined }): string[] {
  const [name = '', commit] = uses.split('@')
  const known = ACTIONS[name]
  if (!known) return [`${name} is not among our actions.`]
  return commit === known.commit && comment === known.release
    ? []
    : [`${name} is not pinned to the commit of ${known.release}.`]
}

function ofWorkflow({ permissions, defaults }: Workflow): string[] {
  return [
    ...(permissions && Object.keys(permissions).length === 0
      ? []
      : ['Permissions are not given job by job.']),
    // With `-e -o pipefail`, which GitHub gives bash only where it is named.
    ...(defaults?.run?.shell === 'bash' ? [] : ['The shell is not named.']),
  ]
}

function ofJob(name: string, job: Job, workflow: Workflow): string[] {
  return [
    ...(job['timeout-minutes'] ? [] : [`${name} may run for hours.`]),
    ...(job['runs-on'] === RUNNER ? [] : [`${name} does not run on ${RUNNER}.`]),
    ...(job.permissions ? [] : [`${name} does not say what it may.`]),
    ...(job.concurrency || workflow.concurrency ? [] : [`${name} may run beside itself.`]),
  ]
}

function ofStep({ uses, run, with: inputs }: Step): string[] {
  return [
    // What stands there becomes code. In `env` it is text.
    ...(run?.includes('${{') ? ['A script has an expression in it.'] : []),
    ...(uses?.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false
      ? ['The checkout leaves its token behind.']
      : []),
  ]
}

function ofTrustedStep({ uses = '', run, with: inputs = {} }: Step): string[] {
  const isCheckout = uses.startsWith('actions/checkout@')
  const isOurs = inputs.ref === DEFAULT_BRANCH && !('repository' in inputs)
  // A cache of the default branch is read and written here: what strangers can put into it would run with our rights.
  const hasCache =
    uses.startsWith('actions/cache') ||
    (uses.startsWith('actions/setup-node@') &&
      (inputs['package-manager-cache'] !== false || 'cache' in inputs))
  return [
    ...(isCheckout && !isOurs ? ['It checks out something else than the default branch.'] : []),
    ...(hasCache ? ['A workflow with rights uses a cache.'] : []),
    ...(run && !OURS.includes(run) ? ['A workflow with rights runs a script of its own.'] : []),
  ]
}

function ofUntrusted({ on, jobs }: Workflow, text: string): string[] {
  if (!('pull_request' in on)) return []
  const rights = Object.values(jobs).flatMap(({ permissions = {} }) => Object.values(permissions))
  return [
    ...(rights.includes('write') ? ['A pull request may write.'] : []),
    ...(/secrets\.|github\.token/.test(text) ? ['A pull request is given a secret.'] : []),
  ]
}
