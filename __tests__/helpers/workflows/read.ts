import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isMap, isScalar, parseDocument, visit } from 'yaml'

/** The keys of workflows that our rules look at. */
export interface Workflow {
  name: string
  on: Record<string, { workflows?: string[] } | null>
  permissions?: Record<string, string>
  concurrency?: unknown
  defaults?: { run?: { shell?: string } }
  env?: Record<string, string>
  jobs: Record<string, Job>
}

export interface Job {
  'runs-on': string
  'timeout-minutes'?: number
  permissions?: Record<string, string>
  concurrency?: unknown
  strategy?: { matrix: { node?: number[] } }
  steps: Step[]
}

export interface Step {
  id?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
}

export const FOLDER = '.github/workflows'

/** The text of each workflow, by the name of its file. */
export const texts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(path.join(FOLDER, name), 'utf8')]),
)

/** As GitHub writes what it fills in. */
export function expression(inside: string): string {
  return `\${{ ${inside} }}`
}

export function parsed(text: string): Workflow {
  return parseDocument(text).toJS()
}

/** Each action that is used, and what is said behind it: `# v1.2.3`. */
export function usesOf(text: string): { uses: string; comment: string | undefined }[] {
  const found: { uses: string; comment: string | undefined }[] = []
  visit(parseDocument(text), {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'uses' || isMap(value) || !isScalar(value)) return
      found.push({ uses: String(value.value), comment: value.comment?.trim() })
    },
  })
  return found
}
