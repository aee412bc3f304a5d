import { type Answer, type Asked, serve } from './server'

export const OWN = { id: 1, full_name: 'org/site', owner: { login: 'org' } }
export const FORK = { id: 2, full_name: 'stranger/site', owner: { login: 'stranger' } }
export const BOT = 'github-actions[bot]'
export const TOKEN = 'ghs_secretsecretsecret'

export interface PullState {
  number: number
  state: 'open' | 'closed'
  head: { sha: string; ref: string; repo: typeof OWN | null }
  base: { repo: typeof OWN }
  labels: { name: string }[]
}

interface CommentState {
  id: number
  pull: number
  body: string
  user: { login: string }
  updated_at: string
}

/** A stand-in for GitHub's API, with what is needed of it. Each request is kept, and can be made to fail. */
export class StandIn {
  readonly requests: Asked[] = []
  readonly pulls = new Map<number, PullState>()
  readonly runs = new Map<number, Record<string, unknown>>()
  readonly artifacts = new Map<
    number,
    { id: number; name: string; zip: Buffer; expired: boolean }[]
  >()
  readonly comments: CommentState[] = []
  readonly statuses: {
    commit: string
    context: string
    state: string
    description: string
    target_url: string
  }[] = []
  readonly events = new Map<number, Record<string, unknown>[]>()
  readonly writers = new Map([['maintainer', 'write']])
  /** Looks at a request first; what it answers counts. */
  intercept: (asked: Asked) => Answer | 'silence' | 'cut' | undefined = () => undefined
  url = ''
  #storage = ''
  #ids = 1000
  #minutes = 0
  #closing: (() => Promise<void>)[] = []

  async start(): Promise<void> {
    const storage = await serve((asked) => {
      this.requests.push(asked)
      const id = Number(asked.path.split('/')[2])
      return { body: [...this.artifacts.values()].flat().find((one) => one.id === id)?.zip }
    })
    const api = await serve((asked) => {
      this.requests.push(asked)
      return this.intercept(asked) ?? this.#answer(asked)
    })
    this.url = api.url
    this.#storage = storage.url
    this.#closing = [storage.close, api.close]
  }

  async close(): Promise<void> {
    for (const close of this.#closing) await close()
  }

  id(): number {
    this.#ids += 1
    return this.#ids
  }

  /** A time later than all before. */
  now(): string {
    this.#minutes += 1
    return new Date(Date.UTC(2020, 0, 1, 0, this.#minutes)).toISOString()
  }

  #answer({ method, path, query, body }: Asked): Answer | undefined {
    const rest = path.replace(`/repos/${OWN.full_name}/`, '')
    const parts = rest.split('/')
    const [first = '', second = '', third = ''] = parts
    const list = (all: readonly unknown[]): Answer => {
      const from = (Number(query.get('page') ?? 1) - 1) * Number(query.get('per_page') ?? 30)
      return { body: all.slice(from, from + Number(query.get('per_page') ?? 30)) }
    }
    const found = (one: unknown): Answer | undefined =>
      one === undefined ? undefined : { body: one }
    switch (`${method} ${first} ${rest.replace(/\d+/g, 'N').split('/').slice(1).join('/')}`) {
      case 'GET actions runs/N':
        return found(this.runs.get(Number(third)))
      case 'GET actions runs/N/artifacts': {
        const all = this.artifacts.get(Number(third)) ?? []
        return {
          body: {
            artifacts: all.map(({ zip, ...one }) => ({ ...one, size_in_bytes: zip.length })),
          },
        }
      }
      case 'GET actions artifacts/N/zip':
        return { status: 302, headers: { location: `${this.#storage}/zips/${third}` } }
      case 'GET pulls N':
        return found(this.pulls.get(Number(second)))
      case 'GET pulls ': {
        const [owner, ref] = (query.get('head') ?? '').split(':')
        return list(
          [...this.pulls.values()].filter(
            ({ state, head }) =>
              state === 'open' && head.repo?.owner.login === owner && head.ref === ref,
          ),
        )
      }
      case 'GET issues N/comments':
        return list(this.comments.filter(({ pull }) => pull === Number(second)))
      case 'POST issues N/comments':
        this.comments.push({
          id: this.id(),
          pull: Number(second),
          body: String(body.body),
          user: { login: BOT },
          updated_at: this.now(),
        })
        return { status: 201 }
      case 'PATCH issues comments/N': {
        const comment = this.comments.find(({ id }) => id === Number(third))
        if (!comment) return undefined
        Object.assign(comment, { body: body.body, updated_at: this.now() })
        return {}
      }
      case 'DELETE issues comments/N': {
        const index = this.comments.findIndex(({ id }) => id === Number(third))
        if (index < 0) return undefined
        this.comments.splice(index, 1)
        return { status: 204, body: '' }
      }
      case 'GET issues N/events':
        return list(this.events.get(Number(second)) ?? [])
      case 'DELETE issues N/labels/preview':
        return this.#removeLabel(Number(second))
      default:
        return this.#answerCommit(method, parts, body)
    }
  }

  #answerCommit(
    method: string,
    parts: readonly string[],
    body: Record<string, unknown>,
  ): Answer | undefined {
    const [first, second = '', third] = parts
    if (method === 'GET' && first === 'collaborators' && third) {
      return { status: 200, body: { permission: this.writers.get(second) ?? 'read' } }
    }
    if (method === 'GET' && first === 'commits') {
      // The newest is the first.
      return { body: this.statuses.filter(({ commit }) => commit === second).toReversed() }
    }
    if (method === 'POST' && first === 'statuses') {
      this.statuses.push({ commit: second, ...(body as Omit<(typeof this.statuses)[0], 'commit'>) })
      return { status: 201 }
    }
    return undefined
  }

  #removeLabel(number: number): Answer | undefined {
    const pull = this.pulls.get(number)
    if (!pull || pull.labels.length === 0) return undefined
    pull.labels = []
    this.happened(number, 'unlabeled', BOT)
    return { body: [] }
  }

  happened(number: number, event: string, login: string, name = 'preview'): void {
    const all = this.events.get(number) ?? []
    all.push({ event, actor: { login }, created_at: this.now(), label: { name } })
    this.events.set(number, all)
  }
}
