import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { CODE_KEPT_MS, keyOf, sweep } from '@/lib/cache'
import type { JsonReport } from '@/lib/check/report/json'
import { ALIKE, contentDir } from './environment'
import { readFindings } from './findings'
import { git } from './git'

/** What is kept of a side that was built. */
export interface Kept {
  outDir: string
  /** Undefined where its checker gave none. */
  findings: JsonReport | undefined
}

const FINDINGS = 'findings.json'

/** Where sides are kept that were built, in the hidden cache of the running checkout. */
export const sidesIn = (root: string) => path.join(root, '.cache/preview/sides')

/** Where a commit is kept: all that its output depends on. */
export async function placeOf(root: string, commit: string): Promise<string> {
  const lock = await git(root, ['show', `${commit}:./package-lock.json`]).catch(() => '')
  const { version, arch, platform } = process
  const maker = [lock, version, arch, platform, ALIKE, contentDir(root)]
  return path.join(sidesIn(root), keyOf(Buffer.from(commit), maker))
}

/** A side that was built before. It appeared by one rename: what is there is whole. */
export function findSide(place: string): Kept | undefined {
  const outDir = path.join(place, 'out')
  if (!existsSync(outDir) || !existsSync(path.join(place, FINDINGS))) return undefined
  const now = new Date()
  utimesSync(place, now, now)
  return { outDir, findings: readFindings(readFileSync(path.join(place, FINDINGS), 'utf8')) }
}

/** Keeps what was built, which moves there. Who is not wanted any more is removed. */
export async function keepSide(place: string, { outDir, findings }: Kept): Promise<Kept> {
  const fresh = `${place}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  renameSync(outDir, path.join(fresh, 'out'))
  writeFileSync(path.join(fresh, FINDINGS), JSON.stringify(findings ?? null))
  rmSync(place, { recursive: true, force: true })
  renameSync(fresh, place)
  await sweep(path.dirname(place), Date.now(), CODE_KEPT_MS)
  return { outDir: path.join(place, 'out'), findings }
}
