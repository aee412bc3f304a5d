import { setTimeout as sleepFor } from 'node:timers/promises'
import type { Report } from '@/lib/preview/types'
import { Previews } from './branch/previews'
import { LIMITS, type Limits } from './gate/limits'
import { Github } from './github/api'
import { Client } from './github/client'
import type { Settings } from './settings'

/** Where a preview is served, and the files of the default branch: absolute addresses of folders. */
export interface Places {
  after?: string
  report?: string
  files?: string
}

/** Says a report as the Markdown of a comment. What the report says is anybody's text, and stays text there. */
export type CommentOf = (report: Report, places: Places) => string

/** What both commands work with. */
export interface Context {
  settings: Settings
  github: Github
  comment: CommentOf
  limits: Limits
  /** Lends a clone of the previews branch, and deletes it afterwards. */
  withPreviews: <T>(use: (previews: Previews) => Promise<T>) => Promise<T>
}

/** How a command ended. */
export interface Outcome {
  /** Whether it was the artifact that is at fault. */
  isRefused: boolean
  sentence: string
}

export function done(sentence: string): Outcome {
  return { isRefused: false, sentence }
}

/** @param sleep how to wait before something is tried again */
export function contextOf(
  settings: Settings,
  comment: CommentOf,
  sleep: (milliseconds: number) => Promise<unknown> = sleepFor,
): Context {
  const { api, token, repository } = settings
  const { remote, token: pushToken } = settings.previews
  return {
    settings,
    comment,
    limits: LIMITS,
    github: new Github(new Client({ api, token, sleep }), repository),
    withPreviews: async (use) => {
      const previews = await Previews.open({ remote, token: pushToken, sleep })
      try {
        return await use(previews)
      } finally {
        await previews.close()
      }
    },
  }
}
