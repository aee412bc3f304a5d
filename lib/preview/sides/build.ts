import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { JsonReport } from '@/lib/check/report/json'
import { environmentOf } from './environment'
import { readFindings } from './findings'
import { runStep } from './interrupt'
import { providePackages } from './packages'

/** What became of a checkout: a folder with the finished site, or what was printed instead. */
export interface Outcome {
  /** Undefined when it could not be built. */
  outDir?: string
  /** What was printed last. */
  output: string
  /** Undefined where the checker could not be asked. */
  findings: JsonReport | undefined
}

/** Builds a checkout, and asks its checker. */
export type BuildSide = (root: string, folder: string) => Promise<Outcome>

/** What Contentlayer has read: it knows again what did not change. */
const READ = '.contentlayer'

/** As much as people look through for a reason. */
const MOST = 20_000

/**
 * Builds a checkout by its own commands. Everything that was made once for the running checkout, or for another side, is found in its
 * cache: what is in there is known by what it was made from.
 */
export const buildSide: BuildSide = async (root, folder) => {
  const env = environmentOf(folder)
  const told = (output: string) => lastOf(output, folder)
  const failed = await providePackages(root, folder, env)
  if (failed !== undefined) return { output: told(failed), findings: undefined }
  symlinkSync(path.join(root, '.cache'), path.join(folder, '.cache'), 'junction')
  const kept = path.join(root, '.cache/preview', READ.slice(1))
  for (const read of [kept, path.join(root, READ)].filter(existsSync).slice(0, 1)) {
    cpSync(read, path.join(folder, READ), { recursive: true, preserveTimestamps: true })
  }
  const check = ['--silent', 'check', '--', '--format', 'json']
  const checked = await runStep({ npm: 'run', args: check }, { cwd: folder, env })
  const findings = readFindings(checked.stdout)
  const built = await runStep({ npm: 'run', args: ['build'] }, { cwd: folder, env })
  const outDir = path.join(folder, 'out')
  if (built.code !== 0 || !existsSync(outDir)) return { output: told(built.output), findings }
  keepRead(path.join(folder, READ), kept)
  return { outDir, output: told(built.output), findings }
}

function keepRead(read: string, kept: string): void {
  if (!existsSync(read)) return
  rmSync(kept, { recursive: true, force: true })
  mkdirSync(path.dirname(kept), { recursive: true })
  cpSync(read, kept, { recursive: true, preserveTimestamps: true })
}

/** The end of what was printed, from the start of a line; where it was built is nobody's business. */
function lastOf(printed: string, folder: string): string {
  const text = stripVTControlCharacters(printed).replaceAll(`${folder}${path.sep}`, '').trim()
  return text.length <= MOST ? text : text.slice(-MOST).replace(/^.*\n/, '')
}
