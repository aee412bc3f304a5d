import path from 'node:path'
import { urlOf } from '@/lib/url'

/** A content file, and the repository that it is kept in. */
export interface Editable {
  /** The address of the repository, as `site.yaml` has it. */
  repository: string | undefined
  /** "main" when left out. */
  branch: string | undefined
  /** The content folder, from the root of the repository. */
  contentDir: string
  /** The content file, from the content folder. */
  source: string
}

/** What stands between the address of a repository and the branch, on the hosts whose ways are known. */
const EDITORS: readonly [host: RegExp, segments: string][] = [
  [/^github\./, 'edit'],
  [/gitlab/, '-/edit'],
  [/^codeberg\.org$|gitea|forgejo/, '_edit'],
]

/**
 * The address of the page where a content file is edited in the browser. Undefined when there is no repository, when its
 * host is none of GitHub, GitLab, Codeberg, Gitea and Forgejo, and when the content folder is outside of it.
 */
export function editLink({ repository, branch, contentDir, source }: Editable): string | undefined {
  const folder = path.posix.normalize(contentDir)
  if (!repository || path.posix.isAbsolute(folder) || /^\.\.(?:\/|$)/.test(folder)) return undefined
  const { protocol = '', origin, hostname = '', pathname = '' } = urlOf(repository) ?? {}
  if (!/^https?:$/.test(protocol)) return undefined
  const segments = EDITORS.find(([host]) => host.test(hostname))?.[1]
  const name = pathname.replace(/(?:\.git)?\/*$/, '')
  // An owner or a group, and a repository.
  if (!segments || !/^(?:\/[^/]+){2,}$/.test(name)) return undefined
  const file = encodePath(`${branch || 'main'}/${path.posix.join(folder, source)}`)
  return `${origin}${name}/${segments}/${file}`
}

function encodePath(written: string): string {
  return written.split('/').map(encodeURIComponent).join('/')
}
