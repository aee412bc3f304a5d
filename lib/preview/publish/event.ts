import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { BadSetting } from '@/lib/environment'
import type { Settings } from './settings'
import { isLabel, LABEL } from './words'

/** What happened. Only numbers are taken from the event: everything else is asked of GitHub's API when it is needed. */
export type Event =
  | { kind: 'built'; run: number }
  | { kind: 'labelled'; pull: number }
  | { kind: 'closed'; pull: number }
  | { kind: 'sweep' }
  | { kind: 'nothing'; sentence: string }

const number = z.number().int().positive()
const finishedRun = z.object({
  action: z.literal('completed'),
  workflow_run: z.object({ id: number }),
})
const pullRequest = z.object({
  action: z.string(),
  number,
  label: z.object({ name: z.string() }).optional(),
})

/**
 * Reads the event that started the workflow. `pull_request_target` has the rights that these commands need; it is dangerous
 * only to those who run what the pull request brings.
 *
 * @throws BadSetting for an event that these commands are not made for
 */
export function readEvent({ name, path }: Settings['event']): Event {
  if (name === 'schedule' || name === 'workflow_dispatch') return { kind: 'sweep' }
  if (name === 'workflow_run') {
    return { kind: 'built', run: parsed(finishedRun, name, path).workflow_run.id }
  }
  if (name !== 'pull_request_target') {
    throw new BadSetting(
      `GITHUB_EVENT_NAME is ${JSON.stringify(name)}. Previews follow workflow_run, pull_request_target, schedule and workflow_dispatch.`,
    )
  }
  const event = parsed(pullRequest, name, path)
  if (event.action === 'closed') return { kind: 'closed', pull: event.number }
  if (event.action === 'labeled' && event.label && isLabel(event.label)) {
    return { kind: 'labelled', pull: event.number }
  }
  return { kind: 'nothing', sentence: `Nothing to do: it is not the label “${LABEL}”.` }
}

function parsed<T>(schema: z.ZodType<T>, name: string, path: string): T {
  let data: unknown
  try {
    data = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new BadSetting('The file that GITHUB_EVENT_PATH names cannot be read as JSON.', { cause })
  }
  const result = schema.safeParse(data)
  if (result.success) return result.data
  throw new BadSetting(`The file that GITHUB_EVENT_PATH names is not that of a ${name} event.`)
}
