import * as answers from './answers'
import { type Client, Refused } from './client'

/** Who may push may publish: GitHub says `write` for those who maintain, and `read` for those who triage. */
const MAY_WRITE = new Set(['admin', 'write'])

/** What these commands ask of GitHub, in one repository. */
export class Github {
  readonly #client: Client
  readonly #root: string

  /** @param repository `owner/name` */
  constructor(client: Client, repository: string) {
    this.#client = client
    this.#root = `/repos/${repository}`
  }

  run(id: number): Promise<answers.Run> {
    return this.#client.get(`${this.#root}/actions/runs/${id}`, answers.run)
  }

  async artifacts(run: number): Promise<answers.Artifact[]> {
    const path = `${this.#root}/actions/runs/${run}/artifacts?per_page=100`
    return (await this.#client.get(path, answers.artifacts)).artifacts
  }

  download(artifact: number, file: string, most: number): Promise<void> {
    return this.#client.download(`${this.#root}/actions/artifacts/${artifact}/zip`, file, most)
  }

  /** A pull request; undefined when there is none of that number. */
  pull(number: number): Promise<answers.Pull | undefined> {
    return orNothing(this.#client.get(`${this.#root}/pulls/${number}`, answers.pull))
  }

  /**
   * The open pull requests from a branch. `commits/{sha}/pulls` would know none of a fork: its commits are not in this
   * repository. GitHub gives more than it was asked for where it does not understand the name, so look at them.
   */
  pullsFrom(owner: string, branch: string): Promise<answers.Pull[]> {
    const head = encodeURIComponent(`${owner}:${branch}`)
    return this.#client.list(`${this.#root}/pulls?state=open&head=${head}`, answers.pulls)
  }

  comments(pull: number): Promise<answers.Comment[]> {
    return this.#client.list(`${this.#root}/issues/${pull}/comments`, answers.comments)
  }

  addComment(pull: number, body: string): Promise<void> {
    return this.#client.send('POST', `${this.#root}/issues/${pull}/comments`, { body })
  }

  editComment(id: number, body: string): Promise<void> {
    return this.#client.send('PATCH', `${this.#root}/issues/comments/${id}`, { body })
  }

  async deleteComment(id: number): Promise<void> {
    await orNothing(this.#client.send('DELETE', `${this.#root}/issues/comments/${id}`))
  }

  async removeLabel(pull: number, label: string): Promise<void> {
    const path = `${this.#root}/issues/${pull}/labels/${encodeURIComponent(label)}`
    await orNothing(this.#client.send('DELETE', path))
  }

  /** What happened to a pull request, the oldest first. Times are GitHub's own, not those that commits claim. */
  events(pull: number): Promise<answers.IssueEvent[]> {
    return this.#client.list(`${this.#root}/issues/${pull}/events`, answers.events)
  }

  async mayWrite(login: string): Promise<boolean> {
    const path = `${this.#root}/collaborators/${encodeURIComponent(login)}/permission`
    const found = await orNothing(this.#client.get(path, answers.permission))
    return found !== undefined && MAY_WRITE.has(found.permission)
  }

  /** The newest status of a commit under a name. */
  async status(commit: string, context: string) {
    const all = await this.#client.list(
      `${this.#root}/commits/${commit}/statuses`,
      answers.statuses,
    )
    return all.find((status) => status.context === context)
  }

  addStatus(commit: string, status: Record<string, string>): Promise<void> {
    return this.#client.send('POST', `${this.#root}/statuses/${commit}`, status)
  }
}

async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refused && [404, 410].includes(error.status)) return undefined
    throw error
  }
}
