import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The variable by which a build tells Next, in other processes, that there will be a list of the pages to draw. */
const VARIABLE = 'DRAW_LIST'
const FILE = '.draw.json'

/** What the environment of Next has to say, so that it draws what is listed by then. */
export const drawListEnvironment: Record<string, string> = { [VARIABLE]: FILE }

/** Lists what Next is to draw. */
export function writeDrawList(addresses: readonly string[]): void {
  writeFileSync(FILE, JSON.stringify(addresses))
}

/** Tells which pages are to be drawn: all, unless a build lists them. */
export function isToDraw(): (page: { address: string }) => boolean {
  const file = process.env[VARIABLE]
  if (!file) return () => true
  const list = new Set(JSON.parse(readFileSync(path.join(process.cwd(), file), 'utf8')))
  return ({ address }) => list.has(address)
}
