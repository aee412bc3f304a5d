import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A package of its own, outside of `npm ci`. */
export const PACKAGE = path.resolve('bench/compilers')

/** One line of the comparison. */
export interface Candidate {
  name: string
  does: string
  /** What `npm run compile --` takes in bench/compilers; undefined for our own check. */
  args?: readonly string[]
}

const COMPILERS: Record<string, string> = {
  velite: 'velite',
  'content-collections': '@content-collections/core',
}

/** Our own check, and each compiler without and with Markdown. */
export function candidates(): Candidate[] {
  const { dependencies } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'))
  return [
    { name: 'npm run check', does: 'all rules, Markdown included; nothing known' },
    ...Object.entries(COMPILERS).flatMap(([compiler, dependency]) => {
      const name = `${compiler} ${dependencies[dependency]}`
      return [
        { name, does: 'YAML, schema', args: [compiler] },
        { name, does: 'YAML, schema, Markdown to HTML', args: [compiler, '--markdown'] },
      ]
    }),
  ]
}
