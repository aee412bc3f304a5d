import { BadSetting } from '@/lib/environment'
import { urlOf } from '@/lib/url'

/** What both commands are told by the environment (docs/contracts.md). */
export interface Settings {
  /** GitHub's API, without a slash at its end. */
  api: string
  /** `owner/name`. */
  repository: string
  token: string
  /** The event that started the workflow, and the file with its data. */
  event: { name: string; path: string }
  /** The page of this run of the workflow: where to look when something failed. */
  runPage: string
  /** The files of the default branch: `https://github.com/owner/name/blob/HEAD/`. */
  files: string
  /** Where previews go. */
  previews: { origin: string; remote: string; token: string }
  /** Who writes the comment: a comment of anybody else is never taken for it. */
  bot: string
}

type Variables = Readonly<Record<string, string | undefined>>

const REPOSITORY = /^[A-Za-z0-9-]+\/[\w.-]+$/

/** Reads the environment. @throws BadSetting */
export function readSettings(variables: Variables = process.env): Settings {
  const needed = (name: string): string => {
    const value = variables[name]
    if (value) return value
    throw new BadSetting(`${name} is empty. GitHub sets it; by hand, see docs/contracts.md.`)
  }
  const server = addressFrom('GITHUB_SERVER_URL', needed('GITHUB_SERVER_URL'))
  const repository = repositoryFrom('GITHUB_REPOSITORY', needed('GITHUB_REPOSITORY'))
  const token = needed('GITHUB_TOKEN')
  const home = variables.PREVIEW_REPOSITORY
    ? repositoryFrom('PREVIEW_REPOSITORY', variables.PREVIEW_REPOSITORY)
    : repository
  // Only after eight attempts would Git say so, and in other words.
  if (home.toLowerCase() !== repository.toLowerCase() && !variables.PREVIEW_TOKEN) {
    throw new BadSetting(
      'PREVIEW_TOKEN is empty. PREVIEW_REPOSITORY needs it: the token of a workflow may not write to another repository.',
    )
  }
  return {
    api: addressFrom('GITHUB_API_URL', needed('GITHUB_API_URL')),
    repository,
    token,
    event: { name: needed('GITHUB_EVENT_NAME'), path: needed('GITHUB_EVENT_PATH') },
    runPage: `${server}/${repository}/actions/runs/${needed('GITHUB_RUN_ID')}`,
    files: `${server}/${repository}/blob/HEAD/`,
    previews: {
      origin: originFrom(needed('PREVIEW_URL')),
      remote: `${server}/${home}.git`,
      token: variables.PREVIEW_TOKEN || token,
    },
    bot: variables.PREVIEW_BOT || 'github-actions[bot]',
  }
}

function repositoryFrom(name: string, written: string): string {
  if (REPOSITORY.test(written)) return written
  throw new BadSetting(`${name} is ${JSON.stringify(written)}, and must be like "owner/name".`)
}

/** A token must not travel in the clear; on this machine, and on its disk, nobody listens. */
function addressFrom(name: string, written: string): string {
  const url = urlOf(written)
  const isHere =
    url?.protocol === 'file:' || ['127.0.0.1', 'localhost'].includes(url?.hostname ?? '')
  if (url && !url.username && !url.password && (url.protocol === 'https:' || isHere)) {
    return written.replace(/\/+$/, '')
  }
  throw new BadSetting(`${name} must be an address that starts with "https://".`)
}

/** The build has the prefix `/pr/<number>`: nothing can stand before it. */
function originFrom(written: string): string {
  const url = urlOf(written)
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin
  throw new BadSetting(
    `PREVIEW_URL is ${JSON.stringify(written)}, and must be an origin without a path, such as "https://previews.example.org": a preview is built for "/pr/<number>/".`,
  )
}
