import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { JsonReport } from '@/lib/check/report/json'
import { UNKNOWN_ORIGIN } from '@/lib/preview/origin'
import { ALIKE, environmentOf } from './environment'
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

type Environment = Record<string, string | undefined>

/** What Contentlayer has read: it knows again what did not change. */
const READ = '.contentlayer'

const OUT = 'out'

/** What a build makes, and no checkout should have. */
const MADE = [READ, OUT, '.cache', 'node_modules']

/** As much as people look through for a reason. */
const MOST = 20_000

/** Builds a side by its own commands. */
export const buildSide: BuildSide = async (root, folder) => {
  const env = environmentOf(root, folder, ALIKE)
  const failed = await provide(root, folder, env)
  if (failed !== undefined) return { output: failed, findings: undefined }
  const check = ['--silent', 'check', '--', '--format', 'json']
  const checked = await runStep({ npm: 'run', args: check }, { cwd: folder, env })
  return { ...(await build(root, folder, env)), findings: readFindings(checked.stdout) }
}

/** Builds a checkout as the preview that is published below a path. */
export async function buildPreview(
  root: string,
  folder: string,
  basePath: string,
): Promise<Omit<Outcome, 'findings'>> {
  const SITE_URL = process.env.SITE_URL || UNKNOWN_ORIGIN
  const env = environmentOf(root, folder, { BASE_PATH: basePath, PREVIEW: '1', SITE_URL })
  const failed = await provide(root, folder, env)
  return failed === undefined ? build(root, folder, env) : { output: failed }
}

/**
 * Gives a checkout its packages, and everything that was made once for the running one, or for another side: what is in the cache is known by
 * what it was made from.
 *
 * @returns what was printed when it cannot have its packages
 */
async function provide(
  root: string,
  folder: string,
  env: Environment,
): Promise<string | undefined> {
  for (const name of MADE) rmSync(path.join(folder, name), { recursive: true, force: true })
  const failed = await providePackages(root, folder, env)
  if (failed !== undefined) return lastOf(failed, folder)
  symlinkSync(path.join(root, '.cache'), path.join(folder, '.cache'), 'junction')
  const read = [keptRead(root), path.join(root, READ)].find((candidate) => existsSync(candidate))
  if (read) cpSync(read, path.join(folder, READ), { recursive: true, preserveTimestamps: true })
  return undefined
}

async function build(
  root: string,
  folder: string,
  env: Environment,
): Promise<Omit<Outcome, 'findings'>> {
  const { code, output } = await runStep({ npm: 'run', args: ['build'] }, { cwd: folder, env })
  const outDir = path.join(folder, OUT)
  const told = { output: lastOf(output, folder) }
  if (code !== 0 || !existsSync(outDir)) return told
  keepRead(path.join(folder, READ), keptRead(root))
  return { ...told, outDir }
}

const keptRead = (root: string) => path.join(root, '.cache/preview', READ.slice(1))

/** It moves there: the checkout is thrown away, and nobody finds half of it. */
function keepRead(read: string, kept: string): void {
  if (!existsSync(read)) return
  rmSync(kept, { recursive: true, force: true })
  mkdirSync(path.dirname(kept), { recursive: true })
  renameSync(read, kept)
}

/** The end of what was printed, from the start of a line; where it was built is nobody's business. */
function lastOf(printed: string, folder: string): string {
  const text = stripVTControlCharacters(printed).replaceAll(`${folder}${path.sep}`, '').trim()
  return text.length <= MOST ? text : text.slice(-MOST).replace(/^.*\n/, '')
}
