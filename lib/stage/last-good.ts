import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Json } from './normalise'

/** A file of `.stage/`. */
export type Staged = Record<string, Json>

/** What was staged under a name before; undefined when there is nothing that can be read. */
export async function lastGood<Kind extends Staged>(
  stageDir: string,
  name: string,
): Promise<Kind | undefined> {
  try {
    return JSON.parse(await readFile(path.join(stageDir, name), 'utf8'))
  } catch {
    return undefined
  }
}

/** Everything that a staged page calls an address, at any depth: a file stays for the copy that shows it. */
export function addressesIn(value: Json): string[] {
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'address' && typeof inner === 'string' ? [inner] : addressesIn(inner),
  )
}
