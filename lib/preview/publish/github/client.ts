import { writeFile } from 'node:fs/promises'
import { setTimeout as sleepFor } from 'node:timers/promises'
import type { z } from 'zod'
import { PublishFailed } from '@/lib/preview/publish/failed'
import { harmless } from '@/lib/preview/publish/harmless'
import { type Answer, waitFor } from './wait'

const ATTEMPTS = 5

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export interface ClientOptions {
  /** GitHub's API, without a slash at its end. */
  api: string
  token: string
  /** How long one request may take, in milliseconds; an artifact may take ten times as long. */
  timeout?: number
  sleep?: (milliseconds: number) => Promise<unknown>
}

interface Request {
  method: Method
  path: string
  body?: unknown
  /** How many times as long as others it may take. */
  times?: number
}

/** What came of asking once: what was read, or what is wrong, with the answer if there was one. */
type Attempt<T> = { result: T } | { trouble: string; answer?: Answer }

/** GitHub said that what was asked for is not there, or may not be done. */
export class Refused extends PublishFailed {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Asks GitHub's API, again where that helps. All that we ask for may be asked twice: see `comment.ts` for the one that is not idempotent. */
export class Client {
  readonly #options: ClientOptions

  constructor(options: ClientOptions) {
    this.#options = options
  }

  /** @throws Refused @throws PublishFailed */
  get<T>(path: string, schema: z.ZodType<T, z.ZodTypeDef, unknown>): Promise<T> {
    return this.#ask({ method: 'GET', path }, async (response) =>
      schema.parse(await response.json()),
    )
  }

  /**
   * All entries of a list, page by page.
   *
   * @param most refuses a list that is longer: somebody might have made it so
   */
  async list<T>(
    path: string,
    schema: z.ZodType<T[], z.ZodTypeDef, unknown>,
    most = 5000,
  ): Promise<T[]> {
    const all: T[] = []
    const sign = path.includes('?') ? '&' : '?'
    for (let page = 1; all.length < most; page += 1) {
      const found = await this.get(`${path}${sign}per_page=100&page=${page}`, schema)
      all.push(...found)
      if (found.length < 100) return all
    }
    throw new PublishFailed(`GitHub has more than ${most} entries of ${path}.`)
  }

  /** Changes something. @throws Refused @throws PublishFailed */
  async send(method: Exclude<Method, 'GET'>, path: string, body?: unknown): Promise<void> {
    await this.#ask({ method, path, body }, (response) => response.arrayBuffer())
  }

  /**
   * Keeps an answer in a file.
   *
   * @param most bytes; one more ends it
   */
  async download(path: string, file: string, most: number): Promise<void> {
    await this.#ask({ method: 'GET', path, times: 5 }, async ({ body }) => {
      if (!body) throw new TypeError('no body')
      // It is closed when this fails, too: whoever deletes its folder then finds nothing being made there.
      await writeFile(file, limited(body, most))
    })
  }

  /** Asks until there is an answer that can be read. */
  async #ask<T>(request: Request, read: (response: Response) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const attempted = await this.#once(request, read)
      if ('result' in attempted) return attempted.result
      const { trouble, answer } = attempted
      const wait = waitFor(answer, attempt)
      if (wait === undefined && answer && answer.status < 500) {
        throw new Refused(answer.status, `${trouble}.`)
      }
      if (wait === undefined || attempt === ATTEMPTS) {
        throw new PublishFailed(`${trouble}, at attempt ${attempt}. Run this job again later.`)
      }
      await (this.#options.sleep ?? sleepFor)(wait)
    }
  }

  async #once<T>(
    { method, path, body, times = 1 }: Request,
    read: (response: Response) => Promise<T>,
  ): Promise<Attempt<T>> {
    const { api, token, timeout = 60_000 } = this.#options
    try {
      // fetch leaves the token out when it follows to another origin, where GitHub keeps artifacts.
      const response = await fetch(`${api}${path}`, {
        method,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${token}`,
          'user-agent': 'blockfront-preview',
          'x-github-api-version': '2022-11-28',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeout * times),
      })
      if (response.ok) return { result: await read(response) }
      const { status, headers } = response
      const message = messageOf((await response.text()).replaceAll(token, '***'))
      const trouble = `GitHub answered ${status} (${message}) to ${method} ${path}`
      return { trouble, answer: { status, headers, message } }
    } catch (error) {
      if (error instanceof PublishFailed) throw error
      const why = harmless(codeOf(error))
      return { trouble: `GitHub gave no answer that can be read to ${method} ${path} (${why})` }
    }
  }
}

/** What a network calls its failure, such as ECONNREFUSED: fetch itself only says that it failed. */
function codeOf(error: unknown): string {
  const { name, cause } = error as Error
  return (cause as NodeJS.ErrnoException | undefined)?.code ?? name
}

function messageOf(text: string): string {
  try {
    return harmless(String(JSON.parse(text).message))
  } catch {
    return 'no JSON'
  }
}

async function* limited(
  body: ReadableStream<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    if (bytes > most)
      throw new PublishFailed(`GitHub sent more than the ${most} bytes that it announced.`)
    yield chunk
  }
}
