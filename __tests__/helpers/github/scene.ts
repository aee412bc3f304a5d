import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { clean } from '@/lib/preview/publish/clean'
import {
  type CommentOf,
  type Context,
  contextOf,
  type Outcome,
} from '@/lib/preview/publish/context'
import { publish } from '@/lib/preview/publish/publish'
import type { Report } from '@/lib/preview/types'
import { BOT, OWN, type PullState, StandIn, TOKEN } from './stand-in'
import { type Entry, zipOf } from './zip'

/** The hash of a commit that has a name. */
export function commitOf(name: string): string {
  return createHash('sha1').update(name).digest('hex')
}

export function reportOf(more: Partial<Report> = {}): Report {
  const side = (name: string) => ({ ref: name, commit: commitOf(name) })
  return {
    version: 1,
    base: side('main'),
    head: side('said by the artifact'),
    added: [],
    removed: [],
    changed: ['/about/'],
    moved: [],
    pages: [],
    changes: [],
    left: [],
    ...more,
  }
}

/** What a build uploads: a page that says something, and a report. */
export function artifactOf(says: string, report: Report = reportOf()): Entry[] {
  return [
    { name: 'site/index.html', data: `<p>${says}</p>` },
    { name: 'site/about/index.html', data: `<p>About ${says}</p>` },
    ...reportFiles(report),
  ]
}

export function reportFiles(report: Report): Entry[] {
  return [
    { name: 'report/report.html', data: '<p>Report</p>' },
    { name: 'report/report.json', data: JSON.stringify(report) },
    { name: 'report/comment.md', data: '@everybody <script>' },
  ]
}

const plainComment: CommentOf = ({ changed, head, failed }, { after, report }) =>
  [
    `REPORT of ${head.commit}: ${changed.join(' ')} at ${after} ${report}`,
    ...(failed
      ? [`FAILED ${failed.output} ${failed.findings?.files[0]?.findings[0]?.reason}`]
      : []),
  ].join('\n')

/** People, pull requests and builds, around a stand-in for GitHub and a bare repository for the previews. */
export class Scene {
  readonly github = new StandIn()
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'blockfront-scene-'))
  readonly remote = path.join(this.folder, 'previews.git')
  /** How long was waited before each attempt that was not the first. */
  readonly waits: number[] = []
  /** Where the branch is served. */
  origin = 'https://previews.example'

  async start(): Promise<this> {
    await this.github.start()
    execFileSync('git', ['init', '--quiet', '--bare', this.remote])
    this.git('config', 'uploadpack.allowFilter', 'true')
    // It would tidy itself in the background, while it is removed.
    this.git('config', 'receive.autoGc', 'false')
    return this
  }

  async end(): Promise<void> {
    await this.github.close()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10 })
  }

  context(): Context {
    return contextOf(
      {
        api: this.github.url,
        repository: OWN.full_name,
        token: TOKEN,
        event: { name: '', path: '' },
        runPage: 'https://github.example/org/site/actions/runs/7',
        files: 'https://github.example/org/site/blob/HEAD/',
        previews: { origin: this.origin, remote: this.remote, token: TOKEN },
        bot: BOT,
      },
      plainComment,
      async (milliseconds) => {
        this.waits.push(milliseconds)
      },
    )
  }

  /** Somebody opens a pull request. */
  open(number: number, commit: string, repo: typeof OWN = OWN): PullState {
    const pull: PullState = {
      number,
      state: 'open',
      head: { sha: commitOf(commit), ref: `change-${number}`, repo },
      base: { repo: OWN },
      labels: [],
    }
    this.github.pulls.set(number, pull)
    return pull
  }

  pull(number: number): PullState {
    const pull = this.github.pulls.get(number)
    if (!pull) throw new Error(`no pull request ${number}`)
    return pull
  }

  push(number: number, commit: string): void {
    this.pull(number).head.sha = commitOf(commit)
  }

  /** Somebody sets the label. */
  label(number: number, login = 'maintainer', name = 'preview'): void {
    this.pull(number).labels = [{ name }]
    this.github.happened(number, 'labeled', login, name)
  }

  /** The build of a pull request's head ends. */
  build(
    number: number,
    zip: Buffer | readonly Entry[] | undefined,
    conclusion = 'success',
  ): number {
    const id = this.github.id()
    const { head } = this.pull(number)
    this.github.runs.set(id, {
      id,
      event: 'pull_request',
      path: '.github/workflows/preview-build.yml',
      status: 'completed',
      conclusion,
      head_sha: head.sha,
      head_branch: head.ref,
      head_repository: head.repo,
      html_url: `https://github.example/org/site/actions/runs/${id}`,
    })
    const artifact = zip && {
      id: this.github.id(),
      name: `preview-${number}`,
      zip: Buffer.isBuffer(zip) ? zip : zipOf(zip as readonly Entry[]),
      expired: false,
    }
    this.github.artifacts.set(id, artifact ? [artifact] : [])
    return id
  }

  built(run: number): Promise<Outcome> {
    return publish({ kind: 'built', run }, this.context())
  }

  /** A build ends, and is published. */
  publish(number: number, says: string): Promise<Outcome> {
    return this.built(this.build(number, artifactOf(says)))
  }

  labelled(pull: number): Promise<Outcome> {
    return publish({ kind: 'labelled', pull }, this.context())
  }

  closed(pull: number): Promise<Outcome> {
    this.pull(pull).state = 'closed'
    return clean({ kind: 'closed', pull }, this.context())
  }

  sweep(): Promise<Outcome> {
    return clean({ kind: 'sweep' }, this.context())
  }

  git(...words: string[]): string {
    return execFileSync('git', ['--git-dir', this.remote, ...words], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()
  }

  /** Somebody puts an empty file at the root of the branch, by hand. */
  putByHand(name: string): void {
    const blob = this.git('hash-object', '-w', '/dev/null')
    this.git('update-index', '--add', '--cacheinfo', `100644,${blob},${name}`)
    const who = ['-c', 'user.name=x', '-c', 'user.email=x']
    const commit = this.git(...who, 'commit-tree', this.git('write-tree'), '-m', 'By hand')
    this.git('update-ref', 'refs/heads/previews', commit)
  }

  /** The files of the branch. */
  files(): string[] {
    try {
      return this.git('ls-tree', '-r', '--name-only', 'previews').split('\n')
    } catch {
      return []
    }
  }

  /** What a preview says. */
  page(number: number): string {
    return this.git('show', `previews:pr/${number}/index.html`)
  }

  /** The comments of our bot. */
  comments(number: number): string[] {
    return this.github.comments
      .filter(({ pull, user }) => pull === number && user.login === BOT)
      .map(({ body }) => body)
  }

  /** What a commit says now. */
  status(commit: string): string | undefined {
    return this.github.statuses.findLast((status) => status.commit === commitOf(commit))?.state
  }

  /** How often something was changed at GitHub. */
  changes(): number {
    return this.github.requests.filter(({ method }) => method !== 'GET').length
  }
}
