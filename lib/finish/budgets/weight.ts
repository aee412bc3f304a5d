import { statSync } from 'node:fs'
import path from 'node:path'
import { fileAt } from './address'

/** Which file is sent: a compressed copy where there is one, or the file itself. */
type Copy = 'br' | 'gz' | 'none'

/** The bytes of files together. One that is not there is none: what a link leads to is looked at elsewhere. */
export type Weigh = (addresses: readonly string[], copy: Copy) => number

/** Weighs the files of a finished and compressed folder. Each is looked at once: pages share most of what they load. */
export function weighIn(folder: string): Weigh {
  const known = new Map<string, number | undefined>()
  const bytesOf = (file: string) => {
    if (!known.has(file)) known.set(file, sizeOf(path.join(folder, file)))
    return known.get(file)
  }
  const weightOf = (address: string, copy: Copy) => {
    const file = fileAt(address)
    if (file === undefined) return 0
    return (copy === 'none' ? undefined : bytesOf(`${file}.${copy}`)) ?? bytesOf(file) ?? 0
  }
  return (addresses, copy) => addresses.reduce((sum, one) => sum + weightOf(one, copy), 0)
}

/** An address can be anything, such as one below a file. */
function sizeOf(file: string): number | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size
  } catch {
    return undefined
  }
}
