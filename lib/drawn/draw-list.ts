import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The variable by which a build tells Next, in other processes, that there is a list of the pages to draw. */
const VARIABLE = 'DRAW_LIST'
const FILE = '.draw.json'

/** Lists what Next is to draw. @returns what the environment of Next has to say */
export function writeDrawList(addresses: readonly string[]): Record<string, string> {
  writeFileSync(FILE, JSON.stringify(addresses))
  return { [VARIABLE]: FILE }
}

/** Tells which pages are to be drawn: all, unless a build lists them. */
export function isToDraw(): (page: { address: string }) => boolean {
  const file = process.env[VARIABLE]
  if (!file) return () => true
  const list = new Set(JSON.parse(readFileSync(path.join(process.cwd(), file), 'utf8')))
  return ({ address }) => list.has(address)
}
