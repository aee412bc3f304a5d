import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleepFor } from 'node:timers/promises'
import type { z } from 'zod'
import { PublishFailed } from '@/lib/preview/publish/failed'
import { harmless } from '@/lib/preview/publish/harmless'
import { waitFor } from './wait'

const ATTEMPTS = 5

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export interface ClientOptions {
  /** GitHub's API, without a slash at its end. */
  api: string
  token: string
  /** How long one request may take, in milliseconds. */
  timeout?: number
  sleep?: (milliseconds: number) => Promise<unknown>
}

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
  async get<T>(path: string, schema: z.ZodType<T, z.ZodTypeDef, unknown>): Promise<T> {
    return this.#ask('GET', path, undefined, async (response) =>
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
    for (let page = 1; ; page += 1) {
      const sign = path.includes('?') ? '&' : '?'
      const found = await this.get(`${path}${sign}per_page=100&page=${page}`, schema)
      all.push(...found)
      if (found.length < 100) return all
      if (all.length >= most)
        throw new PublishFailed(`GitHub has more than ${most} entries of ${path}.`)
    }
  }

  /** Changes something. @throws Refused @throws PublishFailed */
  async send(method: Exclude<Method, 'GET'>, path: string, body?: unknown): Promise<void> {
    await this.#ask(method, path, body, (response) => response.arrayBuffer())
  }

  /**
   * Keeps an answer in a file.
   *
   * @param most bytes; one more ends it
   */
  async download(path: string, file: string, most: number): Promise<void> {
    await this.#ask('GET', path, undefined, async (response) => {
      if (!response.body) throw new TypeError('no body')
      await pipeline(limited(response.body, most), createWriteStream(file))
    })
  }

  async #ask<T>(
    method: Method,
    path: string,
    body: unknown,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const { api, token, timeout = 60_000, sleep = sleepFor } = this.#options
    for (let attempt = 1; ; attempt += 1) {
      let trouble: string
      let wait: number | undefined
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
          signal: AbortSignal.timeout(timeout),
        })
        if (response.ok) return await read(response)
        const message = messageOf(await response.text()).replaceAll(token, '***')
        trouble = `GitHub answered ${response.status} (${message}) to ${method} ${path}`
        wait = waitFor({ status: response.status, headers: response.headers, message }, attempt)
        if (wait === undefined && response.status < 500)
          throw new Refused(response.status, `${trouble}.`)
      } catch (error) {
        if (error instanceof PublishFailed) throw error
        trouble = `GitHub gave no answer that can be read to ${method} ${path} (${harmless((error as Error).name)})`
        wait = waitFor(undefined, attempt)
      }
      if (wait === undefined || attempt === ATTEMPTS) {
        throw new PublishFailed(`${trouble}, at attempt ${attempt}. Run this job again later.`)
      }
      await sleep(wait)
    }
  }
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
